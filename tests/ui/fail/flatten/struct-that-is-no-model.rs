//! A flattened struct is no model.

use optnull::ApiModel;

#[derive(serde::Serialize, serde::Deserialize)]
//+ #[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Address, //~ Address
}

fn main() {}
