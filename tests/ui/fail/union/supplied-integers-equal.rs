//! Two variants are given the same integer.

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
    #[const_tag(1)] //~~ 1
    Card(Card),
    #[const_tag(1)] //~ 1
    //+ #[const_tag(2)]
    Bank(Bank),
}

fn main() {}
