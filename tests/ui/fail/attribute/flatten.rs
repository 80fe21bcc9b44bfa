//! `flatten` is not there yet.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64,
    #[serde(flatten)] //~ flatten
    rest: std::collections::BTreeMap<String, String>,
}

fn main() {}
