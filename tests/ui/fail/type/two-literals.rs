//! A field has two literals.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")] //~~ const_tag
    #[const_tag("item")] //~ const_tag
    //+
    kind: ConstTag<Self>,
}

fn main() {}
