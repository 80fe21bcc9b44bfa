//! A flattened model is set to another type.

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
    //+ let address = Address::builder().street("street").build();
    //+ Order::builder().address(address).build();
}
