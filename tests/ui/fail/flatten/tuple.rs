//! A tuple is flattened.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    id: u8,
    #[serde(flatten)]
    //+
    addresses: (Address, Address), //~ (
}

fn main() {}
