//! A struct with serde's own derives is no model.

use optnull::ApiModel;

#[derive(serde::Serialize, serde::Deserialize)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Address, //~ Address
}

fn main() {}
