//! A union without a tag is used.

use optnull::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Card {
    number: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
enum Method {
    //~ Method
    //+ #[serde(untagged)]
    //+ enum Method {
    Card(Card),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    method: Method,
}

fn main() {
    let card = Card::builder().number("1").build();
    let order = Order::builder().method(Method::Card(card)).build();
    let text = serde_json::to_string(&order).unwrap();
    let read: Order = serde_json::from_str(&text).unwrap();
    assert_eq!(read, order);
}
