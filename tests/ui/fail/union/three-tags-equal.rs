//! Three variants are given the same literal.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("card")] //~~ "card"
    Card(Card),
    #[const_tag("card")] //~ "card"
    //+ #[const_tag("debit")]
    Debit(Card),
    #[const_tag("card")] //~ "card"
    //+ #[const_tag("credit")]
    Credit(Card),
}

fn main() {}
