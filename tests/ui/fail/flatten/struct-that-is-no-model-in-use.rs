//! A model that flattens a struct that is no model is used.

use optnull::ApiModel;

#[derive(serde::Serialize, serde::Deserialize)]
//+ #[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    id: i64,
    #[serde(flatten)]
    address: Address, //~ Address
}

fn main() {
    let street = String::new();
    let order = Order::builder().id(1).address(Address { street }).build(); //~ Order //~ Order //~ Order
    let text = serde_json::to_string(&order).unwrap();
    assert_eq!(serde_json::from_str::<Order>(&text).unwrap().id, 1);
}
