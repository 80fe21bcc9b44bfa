//! A flattened model that has a map is optional.

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
    address: Option<Address>, //~ address
    //+ address: Address,
}

fn main() {}
