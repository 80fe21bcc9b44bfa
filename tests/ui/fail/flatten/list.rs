//! A list is flattened.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: u8,
    #[serde(flatten)]
    //+
    tags: Vec<String>, //~ Vec
}

fn main() {}
