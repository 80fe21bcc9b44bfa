//! `expecting` stands on a struct.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(expecting = "an order")] //~ expecting
//+ #[serde(rename = "order")]
struct Order {
    id: i64,
}

fn main() {}
