//! A tuple struct is used as a model.

use optnull::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
//+ #[derive(Debug, Clone, PartialEq, serde::Deserialize, serde::Serialize)]
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
