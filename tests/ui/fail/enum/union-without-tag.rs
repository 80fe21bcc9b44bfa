//! A union does not say how its variants are told apart.

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
enum Method {
    //~ Method
    //+ #[serde(untagged)]
    //+ enum Method {
    Card(Card),
    Bank(Bank),
}

fn main() {}
