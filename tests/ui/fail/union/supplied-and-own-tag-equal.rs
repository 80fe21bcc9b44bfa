//! A variant is given the literal of another's model.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Bank {
    iban: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[const_tag("card")]
    Bank(Bank), //~ Bank
}

fn main() {}
