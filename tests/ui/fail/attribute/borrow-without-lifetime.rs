//! `borrow` stands on a type that owns what it holds.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(borrow)] //~ borrow
    //+
    reference: String,
}

fn main() {}
