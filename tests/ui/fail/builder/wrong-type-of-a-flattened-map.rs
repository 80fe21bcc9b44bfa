//! A flattened map is set to a value that is no map.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    rest: BTreeMap<String, i64>,
}

fn main() {
    Order::builder().rest(1).build(); //~ 1
    //+ Order::builder().rest(BTreeMap::from([("count".to_owned(), 1)])).build();
}
