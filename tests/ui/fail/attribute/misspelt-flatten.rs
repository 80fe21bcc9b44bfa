//! `flatten` is misspelt.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flaten)] //~ flaten
    //+ #[serde(flatten)]
    address: Address,
}

fn main() {}
