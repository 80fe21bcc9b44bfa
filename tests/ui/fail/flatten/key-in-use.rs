//! A model whose field and flattened model have one key is used.

use optnull::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Address {
    street: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    street: String, //~~ street
    //+ #[serde(rename = "pickup_street")]
    //+ street: String,
    #[serde(flatten)]
    address: Address, //~ address
}

fn main() {
    let address = Address::builder().street("b").build();
    let order = Order::builder().street("a").address(address).build();
    let text = serde_json::to_string(&order).unwrap();
    assert_eq!(serde_json::from_str::<Order>(&text).unwrap(), order);
}
