//! A name has a hyphen in it

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename-all = "camelCase")] //~ -all
//+ #[serde(rename_all = "camelCase")]
struct Order {
    order_id: i64,
}

fn main() {}
