//! A field that is never written is read from a flattened model's key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(rename(deserialize = "street"), skip_serializing)]
    //+ #[serde(rename(deserialize = "pickup_road"), skip_serializing)]
    road: String, //~~ road
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {}
