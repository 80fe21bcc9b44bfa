//! Each flattened model with a key that is there already is an error.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    street: String,
    #[serde(flatten)]
    billing: Address, //~ billing
    #[serde(flatten)]
    shipping: Address, //~ shipping
}

fn main() {}
