//! The names of variants are not on the wire.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Bank {
    #[const_tag("bank")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[serde(rename = "card")] //~ "card"
    Card(Card),
    #[serde(alias = "iban")] //~ "iban"
    Bank(Bank),
}

fn main() {}
