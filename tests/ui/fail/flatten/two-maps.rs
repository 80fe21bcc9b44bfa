//! Two maps cannot both take the other keys.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    rest: BTreeMap<String, i64>,
    #[serde(flatten)] //~ flatten
    more: BTreeMap<String, String>,
}

fn main() {}
