//! A field is written to a key of the flattened model.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(rename(serialize = "street"))]
    //+ #[serde(rename(serialize = "pickup_road"))]
    road: String, //~~ road
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {}
