//! The setter of a flattened model takes that model.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Address,
}

fn main() {
    Order::builder().address("street").build(); //~ "street"
}
