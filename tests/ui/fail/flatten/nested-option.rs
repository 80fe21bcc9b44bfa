//! A flattened model is there or not.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Option<Option<Address>>, //~ Option
}

fn main() {}
