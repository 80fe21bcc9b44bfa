//! A reference to a string is flattened.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: u8,
    #[serde(flatten)]
    //+
    note: &'static str, //~ &
}

fn main() {}
