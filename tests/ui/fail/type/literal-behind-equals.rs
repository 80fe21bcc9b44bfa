//! A literal stands behind `=`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag = "order"] //~ const_tag
    //+ #[const_tag("order")]
    kind: ConstTag<Self>,
}

fn main() {}
