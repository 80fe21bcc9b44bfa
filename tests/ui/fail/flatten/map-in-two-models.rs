//! Two flattened models have a flattened map each.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
    #[serde(flatten)]
    rest: BTreeMap<String, i64>,
}

#[derive(ApiModel)]
struct Customer {
    name: String,
    #[serde(flatten)]
    //+
    more: BTreeMap<String, i64>,
    //+
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Address,
    #[serde(flatten)]
    customer: Customer, //~ customer
}

fn main() {}
