//! A flattened map has a `default`.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, default)] //~ default //~~ flatten
    //+ #[serde(flatten)]
    rest: BTreeMap<String, i64>,
}

fn main() {}
