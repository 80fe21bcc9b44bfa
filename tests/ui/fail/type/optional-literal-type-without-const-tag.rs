//! An optional `ConstTag` has no literal.

use optnull::{ApiModel, ConstTag};

#[derive(Debug, ApiModel)]
struct Order {
    kind: Option<ConstTag<Self>>, //~ Option<ConstTag<Self>>
    //+ #[const_tag("order")]
    //+ kind: Option<ConstTag<Self>>,
}

fn main() {}
