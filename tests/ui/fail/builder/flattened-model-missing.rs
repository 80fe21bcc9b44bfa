//! `build()` without the flattened model.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    id: i64,
    #[serde(flatten)]
    address: Address,
}

fn main() {
    Order::builder().id(1).build(); //~ build
}
