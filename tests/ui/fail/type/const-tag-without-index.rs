//! The second literal has no index.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag<Self>,
    #[const_tag(2)]
    version: ConstTag<Self>, //~ ConstTag<Self>
    //+ version: ConstTag<Self, 1>,
}

fn main() {}
