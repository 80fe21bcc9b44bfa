//! A field's own name is the key that an earlier `rename` took.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename = "id")]
    order_id: i64,
    id: i64, //~ id
}

fn main() {}
