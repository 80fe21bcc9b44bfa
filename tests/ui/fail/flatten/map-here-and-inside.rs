//! A flattened map stands beside a model that has one.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
    #[serde(flatten)]
    rest: BTreeMap<String, i64>,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Address, //~ address
    #[serde(flatten)]
    //+
    more: BTreeMap<String, i64>,
    //+
}

fn main() {}
