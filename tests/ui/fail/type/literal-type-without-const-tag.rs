//! A `ConstTag` has no literal.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    kind: ConstTag<Self>, //~ ConstTag<Self>
    //+ #[const_tag("order")]
    //+ kind: ConstTag<Self>,
}

fn main() {}
