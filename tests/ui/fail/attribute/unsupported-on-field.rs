//! Each attribute of serde's that a field cannot have says what to do instead.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip_deserializing)] //~ skip_deserializing
    id: i64,
    #[serde(getter = "Order::date")] //~ getter
    date: String,
}

fn main() {}
