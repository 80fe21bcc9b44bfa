//! A flattened map is optional.

use std::collections::HashMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    rest: Option<HashMap<String, i64>>, //~ Option
    //+ rest: HashMap<String, i64>,
}

fn main() {}
