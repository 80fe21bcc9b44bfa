//! `rename_all` makes one key of two names.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "camelCase")]
struct Order {
    order_id: i64, //~~ order_id
    order__id: i64, //~ order__id
    //+ #[serde(rename = "innerOrderId")]
    //+ order__id: i64,
}

fn main() {}
