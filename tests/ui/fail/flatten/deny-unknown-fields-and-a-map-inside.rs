//! A model with a flattened map stands in one that denies unknown keys.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
    #[serde(flatten)]
    rest: BTreeMap<String, i64>,
}

#[derive(ApiModel)]
#[serde(deny_unknown_fields)]
//+
struct Order {
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {}
