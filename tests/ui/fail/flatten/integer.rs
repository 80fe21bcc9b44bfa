//! An integer has no keys.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: u8,
    #[serde(flatten)]
    rest: i64, //~ i64
}

fn main() {}
