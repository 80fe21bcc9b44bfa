//! The type in an `Option` can be neither read nor written.

use optnull::ApiModel;

struct Address {
//+ #[derive(ApiModel)]
//+ struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    address: Option<Address>, //~ Option //~ Option
}

fn main() {}
