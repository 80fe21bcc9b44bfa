//! A field is written as a key of the flattened model, and read from another.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(rename(serialize = "street"))]
    road: String,
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {}
