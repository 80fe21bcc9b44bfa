//! The values of a flattened map have no `Deserialize`.

use std::collections::HashMap;

use optnull::ApiModel;

#[derive(serde::Serialize)]
//+ #[derive(serde::Serialize, serde::Deserialize)]
struct Amount(i64);

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    amounts: HashMap<String, Amount>, //~ HashMap
}

fn main() {}
