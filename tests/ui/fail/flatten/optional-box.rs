//! An optional flattened model is boxed.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Option<Box<Address>>, //~ Option
    //+ address: Option<Address>,
}

fn main() {}
