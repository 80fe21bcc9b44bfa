//! Two flattened models have one key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Shop {
    street: String,
    //+ #[serde(rename = "shop_street")]
    //+ street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Address, //~~ address
    #[serde(flatten)]
    shop: Shop, //~ shop
}

fn main() {}
