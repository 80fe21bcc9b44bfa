//! A field after the flattened model has its key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Address, //~ address
    street: Option<String>,
}

fn main() {}
