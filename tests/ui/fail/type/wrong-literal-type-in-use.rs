//! A model with a `ConstTag` without its literal is used.

use optnull::{ApiModel, ConstTag};

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    kind: ConstTag<Self>, //~ ConstTag<Self>
    //+ #[const_tag("order")]
    //+ kind: ConstTag<Self>,
    id: i64,
}

fn main() {
    let order = Order::builder().id(1).build();
    serde_json::to_string(&order).unwrap();
}
