//! One model is flattened twice.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    //+
    billing: Address, //~~ billing
    #[serde(flatten)]
    //+
    shipping: Option<Address>, //~ shipping
}

fn main() {}
