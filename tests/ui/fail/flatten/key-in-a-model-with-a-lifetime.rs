//! The same in models that borrow.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address<'a> {
    street: &'a str,
}

#[derive(ApiModel)]
struct Order<'a> {
    street: &'a str,
    #[serde(flatten, borrow)]
    address: Address<'a>, //~ address
}

fn main() {}
