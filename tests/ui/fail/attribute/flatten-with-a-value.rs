//! `flatten` takes no value.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten = "address")] //~ flatten
    address: Address,
}

fn main() {}
