//! A flattened map is `OptionalNullable`.

use std::collections::HashMap;

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    rest: OptionalNullable<HashMap<String, i64>>, //~ OptionalNullable
    //+ rest: HashMap<String, i64>,
}

fn main() {}
