//! A tuple has no keys.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    id: u8,
    #[serde(flatten)]
    rest: (Address, Address), //~ (
}

fn main() {}
