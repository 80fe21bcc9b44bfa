//! An untagged union that holds a string is no object: rustc says so for each trait of ours that is missing.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Amount {
    Text(String),
    Card(Card),
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("amount")]
    Amount(Amount), //~ Amount //~ Amount //~ Amount
}

fn main() {}
