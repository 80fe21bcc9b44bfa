//! Each variant that has an earlier one's literal is an error.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("card")]
    Card(Card),
    #[const_tag("card")] //~ "card"
    Debit(Card),
    #[const_tag("card")] //~ "card"
    Credit(Card),
}

fn main() {}
