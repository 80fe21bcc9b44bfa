//! The type in an `OptionalNullable` can be neither read nor written.

use optnull::{ApiModel, OptionalNullable};

struct Address {
//+ #[derive(ApiModel)]
//+ struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    address: OptionalNullable<Address>, //~ Opt //~ Opt
}

fn main() {}
