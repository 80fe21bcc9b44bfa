//! `rename_all` makes a field's key what a `rename` gives another.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "camelCase")]
struct Order {
    order_id: i64,
    #[serde(rename = "orderId")] //~ "orderId"
    id: i64,
}

fn main() {}
