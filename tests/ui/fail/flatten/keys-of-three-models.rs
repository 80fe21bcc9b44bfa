//! Two flattened models have a key that a field has.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    street: String, //~~ street
    #[serde(flatten)]
    //+
    billing: Address, //~ billing
    #[serde(flatten)]
    //+
    shipping: Address, //~ shipping
}

fn main() {}
