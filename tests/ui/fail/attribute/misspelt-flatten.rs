//! A near miss of `flatten`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flaten)] //~ flaten
    address: Address,
}

fn main() {}
