//! `flatten` is given a value.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten = "address")] //~ flatten
    //+ #[serde(flatten)]
    address: Address,
}

fn main() {}
