//! A map in a flattened model keeps what `deny_unknown_fields` refuses.

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
struct Order {
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {}
