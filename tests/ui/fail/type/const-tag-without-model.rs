//! A `ConstTag` has no argument.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag, //~ ConstTag
    //+ kind: ConstTag<Self>,
}

fn main() {}
