//! A flattened model is `OptionalNullable`.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    address: OptionalNullable<Address>, //~ OptionalNullable
    //+ address: Option<Address>,
}

fn main() {}
