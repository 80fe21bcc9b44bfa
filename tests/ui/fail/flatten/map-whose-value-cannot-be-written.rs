//! The values of a flattened map have no `Serialize`.

use std::collections::HashMap;

use optnull::ApiModel;

#[derive(serde::Deserialize)]
struct Plain;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    rest: HashMap<String, Plain>, //~ HashMap
}

fn main() {}
