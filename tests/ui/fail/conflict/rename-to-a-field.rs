//! A `rename` gives a field the key that another has by its name.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64,
    #[serde(rename = "id")] //~ "id"
    order_id: i64,
}

fn main() {}
