//! A map is known by its name, which an alias hides: rustc says so for each trait of ours that is missing.

use std::collections::HashMap;

use optnull::ApiModel;

type Rest = HashMap<String, i64>;

#[derive(ApiModel)] //~ ApiModel //~ ApiModel
struct Order { //~ Order
    #[serde(flatten)]
    rest: Rest, //~ Rest //~ Rest //~ Rest //~ Rest
}

fn main() {}
