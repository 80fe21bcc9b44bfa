//! The setter of an optional flattened model takes that model.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Option<Address>,
}

fn main() {
    Order::builder().address("street").build(); //~ "street"
}
