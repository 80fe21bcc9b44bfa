//! A field after the flattened model has one of its keys.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Address, //~ address
    street: Option<String>, //~~ street
    //+ #[serde(rename = "pickup_street")]
    //+ street: Option<String>,
}

fn main() {}
