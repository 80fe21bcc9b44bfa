//! A flattened model is not set.

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
    //+ let address = Address::builder().street("Main Street").build();
    //+ Order::builder().id(1).address(address).build();
}
