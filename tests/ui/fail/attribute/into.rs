//! `into` stands on a struct.

use optnull::ApiModel;

#[derive(Clone, ApiModel)]
//+ #[derive(Clone, serde::Serialize, serde::Deserialize)]
#[serde(into = "String")] //~ into
struct Order {
    reference: String,
}

impl From<Order> for String {
    fn from(order: Order) -> Self {
        order.reference
    }
}

fn main() {}
