//! The keys of a flattened model cannot be null.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: OptionalNullable<Address>, //~ OptionalNullable
}

fn main() {}
