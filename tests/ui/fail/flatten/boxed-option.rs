//! A flattened `Option` is boxed.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: Box<Option<Address>>, //~ Box
    //+ address: Option<Address>,
}

fn main() {}
