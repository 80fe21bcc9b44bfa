//! A field is renamed to a key of the flattened model.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(rename = "street")]
    //+ #[serde(rename = "pickup_road")]
    road: String, //~~ road
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {}
