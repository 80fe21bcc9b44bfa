//! A struct that is refused is built

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order; //~ Order
//+ struct Order {}

fn main() {
    serde_json::to_string(&Order::builder().build()).ok();
}
