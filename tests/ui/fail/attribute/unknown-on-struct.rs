//! A struct has an unknown serde attribute.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(colour)] //~ colour
//+
struct Order {
    id: i64,
}

fn main() {}
