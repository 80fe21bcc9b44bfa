//! `flatten` and `default` stand on an `Option`

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, default)] //~ default //~~ flatten
    //+ #[serde(flatten)]
    address: Option<Address>,
}

fn main() {}
