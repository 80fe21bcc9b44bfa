//! The cases of both models make two names the same.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "camelCase")]
struct Address {
    zip_code: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(rename = "zipCode")]
    code: String,
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {}
