//! A wrong definition that is used has its own error only.

use optnull::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    id: i64,
    #[serde(rename = "id")] //~ "id"
    number: i64,
    item: Option<Item>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Item {
    #[serde(renmae = "ref")] //~ renmae
    reference: String,
    #[optional_nullable]
    note: String, //~ String
}

fn main() {
    let item = Item::builder().reference("a").note("b").build();
    let order = Order::builder().id(1).number(2).item(item).build();
    let text = serde_json::to_string(&order).unwrap();
    let read: Order = serde_json::from_str(&text).unwrap();
    assert_eq!(read, order.clone());
}
