//! A `const_tag` has two literals.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order", "item")] //~ "item"
    //+ #[const_tag("order")]
    kind: ConstTag<Self>,
}

fn main() {}
