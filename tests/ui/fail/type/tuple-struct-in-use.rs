//! A tuple struct that is used has its own error only.

use optnull::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Id(i64); //~ Id

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    id: Id,
}

fn main() {
    let order = Order::builder().id(Id(1)).build();
    let text = serde_json::to_string(&order).unwrap();
    let read: Order = serde_json::from_str(&text).unwrap();
    serde_json::to_value(&read.id).unwrap();
}
