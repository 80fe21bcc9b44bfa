//! A flattened `Option` is `optional_nullable`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[optional_nullable] //~ optional_nullable
    //+
    #[serde(flatten)] //~~ flatten
    address: Option<Address>,
}

fn main() {}
