//! A field has a key that is an alias in the flattened model.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    #[serde(alias = "road")]
    street: String,
}

#[derive(ApiModel)]
struct Order {
    road: String, //~~ road
    //+ #[serde(rename = "pickup_road")]
    //+ road: String,
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {}
