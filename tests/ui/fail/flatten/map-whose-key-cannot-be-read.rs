//! The keys of a flattened map have no `Deserialize`.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(serde::Serialize, PartialEq, Eq, PartialOrd, Ord)]
//+ #[derive(serde::Serialize, serde::Deserialize, PartialEq, Eq, PartialOrd, Ord)]
struct Currency(String);

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    amounts: BTreeMap<Currency, i64>, //~ BTreeMap
}

fn main() {}
