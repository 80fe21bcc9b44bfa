//! `rename_all` makes two names one key.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "camelCase")]
struct Order {
    order_id: i64,
    order__id: i64, //~ order__id
}

fn main() {}
