//! A `const_tag` with two literals.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order", "item")] //~ "item"
    kind: ConstTag<Self>,
}

fn main() {}
