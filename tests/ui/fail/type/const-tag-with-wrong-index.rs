//! The second literal has the third one's index.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag<Self>,
    #[const_tag(2)]
    version: ConstTag<Self, 2>, //~ 2
    //+ version: ConstTag<Self, 1>,
}

fn main() {}
