//! A flattened map is empty by default.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, default)] //~ default
    rest: BTreeMap<String, i64>,
}

fn main() {}
