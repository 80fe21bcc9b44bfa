//! A flattened model that has nothing to borrow.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, borrow)] //~ borrow
    address: Address,
}

fn main() {}
