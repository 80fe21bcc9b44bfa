//! A wrong model is used.

use optnull::ApiModel;
//+ use optnull::{ApiModel, OptionalNullable};

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    id: i64, //~~ id
    #[serde(rename = "id")] //~ "id"
    //+ #[serde(rename = "number")]
    number: i64,
    item: Option<Item>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Item {
    #[serde(renmae = "ref")] //~ renmae
    //+ #[serde(rename = "ref")]
    reference: String,
    #[optional_nullable]
    note: String, //~ String
    //+ note: OptionalNullable<String>,
}

fn main() {
    let item = Item::builder().reference("a").note("b").build();
    let order = Order::builder().id(1).number(2).item(item).build();
    let text = serde_json::to_string(&order).unwrap();
    let read: Order = serde_json::from_str(&text).unwrap();
    assert_eq!(read, order.clone());
}
