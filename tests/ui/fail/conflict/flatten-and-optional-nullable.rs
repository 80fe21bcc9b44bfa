//! A flattened `OptionalNullable` is `optional_nullable`.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[optional_nullable] //~ optional_nullable
    //+
    #[serde(flatten)] //~~ flatten
    address: OptionalNullable<Address>,
    //+ address: Option<Address>,
}

fn main() {}
