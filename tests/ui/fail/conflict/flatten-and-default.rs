//! A flattened model has a `default`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, default)] //~ default //~~ flatten
    //+ #[serde(flatten)]
    address: Address,
    //+ address: Option<Address>,
}

fn main() {}
