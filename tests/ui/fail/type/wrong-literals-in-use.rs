//! A wrong literal that is used has its own error only.

use optnull::{ApiModel, ConstTag};

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    #[const_tag(1.5)] //~ 1.5
    kind: ConstTag<Self>,
    #[const_tag("a")]
    second: String, //~ String
    id: i64,
}

fn main() {
    let order = Order::builder().id(1).second("a").build();
    serde_json::to_string(&order).unwrap();
    println!("{order:?}");
}
