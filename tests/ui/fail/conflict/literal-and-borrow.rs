//! A literal has `borrow`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")] //~~ const_tag
    #[serde(borrow)] //~ borrow
    //+
    kind: ConstTag<Self>,
}

fn main() {}
