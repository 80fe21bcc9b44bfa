//! Two flattened models have one key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Road {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Address,
    #[serde(flatten)]
    road: Road, //~ road
}

fn main() {}
