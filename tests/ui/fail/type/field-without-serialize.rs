//! A field's type cannot be written.

use optnull::ApiModel;

#[derive(serde::Deserialize)]
//+ #[derive(serde::Deserialize, serde::Serialize)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    address: Address, //~ Address
}

fn main() {}
