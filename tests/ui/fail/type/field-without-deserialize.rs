//! A field's type cannot be read.

use optnull::ApiModel;

#[derive(serde::Serialize)]
//+ #[derive(serde::Deserialize, serde::Serialize)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    address: Address, //~ Address
}

fn main() {}
