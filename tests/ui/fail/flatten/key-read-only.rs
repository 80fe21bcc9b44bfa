//! A field that is never written is read from a key of the flattened model.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(rename(deserialize = "street"), skip_serializing)]
    road: String,
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {}
