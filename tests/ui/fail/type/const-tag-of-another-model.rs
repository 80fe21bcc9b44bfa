//! A literal is another model's.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Item {
    #[const_tag("item")]
    kind: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag<Item>, //~ Item
    //+ kind: ConstTag<Self>,
}

fn main() {}
