//! One mistake in the attribute and the type.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[optional_nullable] //~ optional_nullable
    #[serde(flatten)]
    address: OptionalNullable<Address>,
}

fn main() {}
