//! A field has a key of a flattened model that borrows.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address<'a> {
    street: &'a str,
}

#[derive(ApiModel)]
struct Order<'a> {
    street: &'a str, //~~ street
    //+ #[serde(rename = "pickup_street")]
    //+ street: &'a str,
    #[serde(flatten, borrow)]
    address: Address<'a>, //~ address
}

fn main() {}
