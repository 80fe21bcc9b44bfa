//! A reference to a string has no keys.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: u8,
    #[serde(flatten)]
    rest: &'static str, //~ &
}

fn main() {}
