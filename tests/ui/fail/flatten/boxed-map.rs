//! A flattened map is boxed.

use std::collections::HashMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    rest: Box<HashMap<String, i64>>, //~ Box
    //+ rest: HashMap<String, i64>,
}

fn main() {}
