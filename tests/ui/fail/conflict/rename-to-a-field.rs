//! A `rename` gives the key that another field has by its name.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64, //~~ id
    #[serde(rename = "id")] //~ "id"
    //+ #[serde(rename = "orderId")]
    order_id: i64,
}

fn main() {}
