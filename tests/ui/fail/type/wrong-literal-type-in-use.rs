//! A literal of a wrong type that is used has its own error only.

use optnull::{ApiModel, ConstTag};

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    kind: ConstTag<Self>, //~ ConstTag<Self>
    id: i64,
}

fn main() {
    let order = Order::builder().id(1).build();
    serde_json::to_string(&order).unwrap();
}
