//! A flattened model is optional twice.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Option<Option<Address>>, //~ Option
    //+ address: Option<Address>,
}

fn main() {}
