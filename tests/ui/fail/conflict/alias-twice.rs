//! One field has the same `alias` twice.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(alias = "old")]
    #[serde(alias = "old")] //~ "old"
    id: i64,
}

fn main() {}
