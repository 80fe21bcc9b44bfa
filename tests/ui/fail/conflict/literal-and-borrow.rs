//! A literal has `borrow`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    #[serde(borrow)] //~ borrow
    //+
    kind: ConstTag<Self>,
}

fn main() {}
