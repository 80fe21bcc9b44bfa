//! A field's type can be neither read nor written.

use optnull::ApiModel;

struct Address {
//+ #[derive(ApiModel)]
//+ struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    address: Address, //~ Address //~ Address
}

fn main() {}
