//! The message names the index that the type needs.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag<Self>,
    #[const_tag(2)]
    version: i64, //~ i64
}

fn main() {}
