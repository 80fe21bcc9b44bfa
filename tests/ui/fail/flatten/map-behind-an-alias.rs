//! A flattened map stands behind an alias.

use std::collections::HashMap;

use optnull::ApiModel;

type Rest = HashMap<String, i64>;
//+ type RestMap = HashMap<String, i64>;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    rest: Rest, //~ Rest
    //+ rest: RestMap,
}

fn main() {}
