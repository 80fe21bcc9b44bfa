//! The first literal has the second one's type.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag<Self, 1>, //~ 1
}

fn main() {}
