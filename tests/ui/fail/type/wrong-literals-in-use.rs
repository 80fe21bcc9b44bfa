//! A model with wrong literals is used.

use optnull::{ApiModel, ConstTag};

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    #[const_tag(1.5)] //~ 1.5
    //+ #[const_tag("order")]
    kind: ConstTag<Self>,
    #[const_tag("a")]
    second: String, //~ String
    //+ second: ConstTag<Self, 1>,
    id: i64,
}

fn main() {
    let order = Order::builder().id(1).second("a").build();
    //+ let order = Order::builder().id(1).build();
    serde_json::to_string(&order).unwrap();
    println!("{order:?}");
}
