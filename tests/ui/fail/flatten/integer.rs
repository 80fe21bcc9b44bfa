//! An integer is flattened.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: u8,
    #[serde(flatten)]
    //+
    total: i64, //~ i64
}

fn main() {}
