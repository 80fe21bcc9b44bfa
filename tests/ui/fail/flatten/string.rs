//! A string is flattened.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: u8,
    #[serde(flatten)]
    //+
    note: String, //~ String
}

fn main() {}
