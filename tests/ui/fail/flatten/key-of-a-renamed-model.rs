//! A field has a key that `rename_all` gives the flattened model.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "camelCase")]
struct Address {
    zip_code: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(rename = "zipCode")]
    //+ #[serde(rename = "pickupZipCode")]
    code: String, //~~ code
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {}
