//! A flattened field is skipped.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, skip)] //~ flatten //~~ skip
    //+ #[serde(skip)]
    address: Option<Address>,
}

fn main() {}
