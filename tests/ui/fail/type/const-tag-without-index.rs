//! The second literal has the first one's type.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag<Self>,
    #[const_tag(2)]
    version: ConstTag<Self>, //~ ConstTag<Self>
}

fn main() {}
