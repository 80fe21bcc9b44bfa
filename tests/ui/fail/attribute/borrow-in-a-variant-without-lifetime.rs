//! A variant that holds nothing to borrow.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Amount {
    #[serde(borrow)] //~ borrow
    Text(String),
    Other(#[serde(borrow)] Vec<i64>), //~ borrow
}

fn main() {}
