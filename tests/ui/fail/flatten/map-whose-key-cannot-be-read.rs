//! The keys of a flattened map have no `Deserialize`.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(serde::Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Plain;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    rest: BTreeMap<Plain, i64>, //~ BTreeMap
}

fn main() {}
