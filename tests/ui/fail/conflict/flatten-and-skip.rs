//! A field that is not on the wire has no keys.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, skip)] //~ flatten
    address: Option<Address>,
}

fn main() {}
