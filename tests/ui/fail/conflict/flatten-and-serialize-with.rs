//! A flattened field has `serialize_with`.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, serialize_with = "write")] //~ "write" //~~ flatten
    //+ #[serde(flatten)]
    fees: BTreeMap<String, i64>,
}

fn main() {}
