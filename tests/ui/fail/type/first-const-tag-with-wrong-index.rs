//! The first literal has the second one's index.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag<Self, 1>, //~ 1
    //+ kind: ConstTag<Self>,
}

fn main() {}
