//! Variants of two wrong shapes, in a union that is used.

use optnull::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Amount {
    Text(String),
    Free, //~ Free
    //+ Free(Free),
    Range(i64, i64), //~ (
    //+ Range(Range),
}
//+ }
//+ #[derive(Debug, Clone, PartialEq, ApiModel)]
//+ struct Free {
//+     free: bool,
//+ }
//+ #[derive(Debug, Clone, PartialEq, ApiModel)]
//+ struct Range {
//+     from: i64,
//+     to: i64,
//+ }

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    amount: Option<Amount>,
}

fn main() {
    let order = Order::builder().amount(Amount::Free).build();
    //+ let order = Order::builder().amount(Amount::Free(Free { free: true })).build();
    let text = serde_json::to_string(&order).unwrap();
    assert_eq!(serde_json::from_str::<Order>(&text).unwrap(), order);
}
