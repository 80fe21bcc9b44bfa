//! A field of the flattened model is written to a key of the struct.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    #[serde(rename(serialize = "road"))]
    street: String,
}

#[derive(ApiModel)]
struct Order {
    road: String, //~~ road
    //+ pickup_road: String,
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {}
