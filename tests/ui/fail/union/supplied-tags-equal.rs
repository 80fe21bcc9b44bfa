//! Two variants are given the same literal.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
struct Bank {
    iban: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("card")] //~~ "card"
    Card(Card),
    #[const_tag("card")] //~ "card"
    //+ #[const_tag("bank")]
    Bank(Bank),
}

fn main() {}
