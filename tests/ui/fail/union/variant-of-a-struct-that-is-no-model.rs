//! A variant of a tagged union holds a struct with serde's own derives: rustc says so for each trait of ours that is missing.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Bank {
    iban: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[const_tag("bank")]
    Bank(Bank), //~ Bank //~ Bank //~ Bank
}

fn main() {}
