//! A path leads nowhere.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(default = "counts")] //~ "counts"
    count: i64,
}

fn main() {}
