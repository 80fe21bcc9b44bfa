//! `ConstTag` without its argument.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag, //~ ConstTag
}

fn main() {}
