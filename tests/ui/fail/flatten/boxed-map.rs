//! A map in a box.

use std::collections::HashMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    rest: Box<HashMap<String, i64>>, //~ Box
}

fn main() {}
