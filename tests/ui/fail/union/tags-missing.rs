//! Each variant whose model has no literal is an error.

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
    Card(Card),      //~ Card
    Bank(Box<Bank>), //~ Bank
}

fn main() {}
