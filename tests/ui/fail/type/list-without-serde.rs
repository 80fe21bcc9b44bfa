//! The type in a `Vec` can be neither read nor written.

use optnull::ApiModel;

struct Address {
//+ #[derive(ApiModel)]
//+ struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    addresses: Vec<Address>, //~ Vec //~ Vec
}

fn main() {}
