//! A flattened model has nothing to borrow.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, borrow)] //~ borrow
    //+ #[serde(flatten)]
    address: Address,
}

fn main() {}
