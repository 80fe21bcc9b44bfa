//! A list has no keys.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: u8,
    #[serde(flatten)]
    rest: Vec<String>, //~ Vec
}

fn main() {}
