//! An optional flattened model is not boxed.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Box<Option<Address>>, //~ Box
}

fn main() {}
