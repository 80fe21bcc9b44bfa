//! A flattened field has `with`.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, with = "amounts")] //~ "amounts" //~~ flatten
    //+ #[serde(flatten)]
    fees: BTreeMap<String, i64>,
}

fn main() {}
