//! A case of `rename_all` is misspelt.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "cammelCase")] //~ "cammelCase"
//+ #[serde(rename_all = "camelCase")]
struct Order {
    order_id: i64,
}

fn main() {}
