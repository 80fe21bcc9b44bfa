//! The presence of a flattened model is that of its keys.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[nullable] //~ nullable
    #[serde(flatten)]
    address: Option<Address>,
}

#[derive(ApiModel)]
struct Person {
    #[optional_nullable] //~ optional_nullable
    #[serde(flatten)]
    address: Option<Address>,
}

fn main() {}
