//! A map is known by its name, which an alias hides.

use std::collections::HashMap;

use optnull::ApiModel;

type Rest = HashMap<String, i64>;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    rest: Rest, //~ Rest
}

fn main() {}
