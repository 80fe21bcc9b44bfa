//! A flattened map stands in a model that denies unknown keys.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(deny_unknown_fields)] //~ deny_unknown_fields
//+
struct Order {
    #[serde(flatten)] //~~ flatten
    rest: BTreeMap<String, i64>,
}

fn main() {}
