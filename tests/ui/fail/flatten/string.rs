//! A string has no keys.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: u8,
    #[serde(flatten)]
    rest: String, //~ String
}

fn main() {}
