//! A literal has nothing to borrow.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    #[serde(borrow)] //~ borrow
    kind: ConstTag<Self>,
}

fn main() {}
