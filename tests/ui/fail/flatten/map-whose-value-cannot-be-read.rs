//! The values of a flattened map have no `Deserialize`.

use std::collections::HashMap;

use optnull::ApiModel;

#[derive(serde::Serialize)]
struct Plain;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    rest: HashMap<String, Plain>, //~ HashMap
}

fn main() {}
