//! `rename` has empty parentheses.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename())] //~ rename
    //+ #[serde(rename = "number")]
    id: i64,
}

fn main() {}
