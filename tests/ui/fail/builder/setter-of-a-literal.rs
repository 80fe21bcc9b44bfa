//! The literal of a `ConstTag` is set.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag<Self>,
    id: i64,
}

fn main() {
    Order::builder().id(1).kind("order").build(); //~ kind
    //+ Order::builder().id(1).build();
}
