//! An argument has a value and no name.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde("camelCase")] //~ "camelCase"
//+ #[serde(rename_all = "camelCase")]
struct Order {
    order_id: i64,
}

fn main() {}
