//! A struct with serde's own derives is no model: rustc says so for each trait of ours that is missing.

use optnull::ApiModel;

#[derive(serde::Serialize, serde::Deserialize)]
struct Address {
    street: String,
}

#[derive(ApiModel)] //~ ApiModel //~ ApiModel
struct Order { //~ Order
    #[serde(flatten)]
    address: Address, //~ Address //~ Address //~ Address //~ Address
}

fn main() {}
