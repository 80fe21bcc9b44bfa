//! A flattened model has no key that could be absent.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, default)] //~ default
    address: Address,
}

fn main() {}
