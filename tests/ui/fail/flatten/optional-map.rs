//! A flattened map that is empty writes nothing already.

use std::collections::HashMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    rest: Option<HashMap<String, i64>>, //~ Option
}

fn main() {}
