//! A literal is the name of a constant.

use optnull::{ApiModel, ConstTag};

const KIND: &str = "order";

#[derive(ApiModel)]
struct Order {
    #[const_tag(KIND)] //~ KIND
    //+ #[const_tag("order")]
    kind: ConstTag<Self>,
}

fn main() {}
