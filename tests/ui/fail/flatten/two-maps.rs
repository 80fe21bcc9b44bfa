//! Two maps are flattened.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)] //~~ flatten
    rest: BTreeMap<String, i64>,
    #[serde(flatten)] //~ flatten
    //+
    more: BTreeMap<String, String>,
}

fn main() {}
