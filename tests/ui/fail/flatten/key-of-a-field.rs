//! A field has a key of the flattened model.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    street: String, //~~ street
    //+ #[serde(rename = "pickup_street")]
    //+ street: String,
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {}
