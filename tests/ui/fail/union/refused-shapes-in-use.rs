//! A union with refused variants causes no more errors where it is used.

use optnull::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Amount {
    Text(String),
    Free,            //~ Free
    Range(i64, i64), //~ (
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    amount: Option<Amount>,
}

fn main() {
    let order = Order::builder().amount(Amount::Free).build();
    let text = serde_json::to_string(&order).unwrap();
    assert_eq!(serde_json::from_str::<Order>(&text).unwrap(), order);
}
