//! A variant's type does not exist.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Method {
    Card(Card),
    Bank(Bank), //~ Bank
}

fn main() {}
