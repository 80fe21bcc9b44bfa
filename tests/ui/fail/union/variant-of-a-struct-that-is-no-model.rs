//! A variant of a tagged union holds a struct with serde's own derives.

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
    Bank(Bank), //~ Bank
}

fn main() {}
