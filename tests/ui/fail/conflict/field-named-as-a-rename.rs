//! A field's name is the key that an earlier `rename` took.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename = "id")] //~~ "id"
    order_id: i64,
    id: i64, //~ id
    //+ #[serde(rename = "number")]
    //+ id: i64,
}

fn main() {}
