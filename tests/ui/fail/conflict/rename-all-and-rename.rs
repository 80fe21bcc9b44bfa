//! A `rename` gives the key that `rename_all` gave another field.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "camelCase")]
struct Order {
    order_id: i64, //~~ order_id
    #[serde(rename = "orderId")] //~ "orderId"
    //+ #[serde(rename = "id")]
    id: i64,
}

fn main() {}
