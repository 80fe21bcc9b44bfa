//! The setter of a flattened map takes that map.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    rest: BTreeMap<String, i64>,
}

fn main() {
    Order::builder().rest(1).build(); //~ 1
}
