//! The second `const_tag` is on an `i64`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag<Self>,
    #[const_tag(2)]
    version: i64, //~ i64
    //+ version: ConstTag<Self, 1>,
}

fn main() {}
