//! A `const_tag` has no literal.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag] //~ const_tag
    //+ #[const_tag("order")]
    kind: ConstTag<Self>,
    #[const_tag()] //~ const_tag
    //+ #[const_tag(2)]
    version: ConstTag<Self, 1>,
}

fn main() {}
