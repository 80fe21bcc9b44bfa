//! A near miss of a case.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "cammelCase")] //~ "cammelCase"
struct Order {
    order_id: i64,
}

fn main() {}
