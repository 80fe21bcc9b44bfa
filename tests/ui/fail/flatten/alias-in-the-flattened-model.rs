//! An alias in the flattened model is the key of a field.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    #[serde(alias = "road")]
    street: String,
}

#[derive(ApiModel)]
struct Order {
    road: String,
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {}
