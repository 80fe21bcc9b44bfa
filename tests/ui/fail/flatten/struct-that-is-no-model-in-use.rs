//! The same where the outer model is built, read and written: rustc says so for each trait of ours that is missing.

use optnull::ApiModel;

#[derive(serde::Serialize, serde::Deserialize)]
struct Address {
    street: String,
}

#[derive(ApiModel)] //~ ApiModel //~ ApiModel
struct Order { //~ Order
    id: i64,
    #[serde(flatten)]
    address: Address, //~ Address //~ Address //~ Address //~ Address
}

fn main() {
    let street = String::new();
    let order = Order::builder().id(1).address(Address { street }).build(); //~ Order //~ Order //~ Order
    let text = serde_json::to_string(&order).unwrap();
    assert_eq!(serde_json::from_str::<Order>(&text).unwrap().id, 1);
}
