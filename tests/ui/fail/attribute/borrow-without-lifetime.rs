//! `borrow` on a type that owns what it has.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(borrow)] //~ borrow
    reference: String,
}

fn main() {}
