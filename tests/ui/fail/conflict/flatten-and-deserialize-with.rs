//! A flattened field has `deserialize_with`.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, deserialize_with = "read")] //~ "read" //~~ flatten
    //+ #[serde(flatten)]
    fees: BTreeMap<String, i64>,
}

fn main() {}
