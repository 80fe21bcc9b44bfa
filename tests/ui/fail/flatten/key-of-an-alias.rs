//! A field's `alias` is a key of the flattened model.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(alias = "street")]
    //+
    road: String, //~~ road
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {}
