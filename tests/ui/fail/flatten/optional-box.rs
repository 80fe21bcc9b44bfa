//! An optional flattened model is not boxed.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Option<Box<Address>>, //~ Option
}

fn main() {}
