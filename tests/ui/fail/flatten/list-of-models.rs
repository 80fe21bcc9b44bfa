//! A list of models is flattened.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    //+
    addresses: Vec<Address>, //~ Vec
}

fn main() {}
