//! A variant borrows, and what it holds has no lifetime.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Amount {
    #[serde(borrow)] //~ borrow
    //+
    Text(String),
    Other(#[serde(borrow)] Vec<i64>), //~ borrow
    //+ Other(Vec<i64>),
}

fn main() {}
