//! A literal is a byte string.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag(b"order")] //~ b"order"
    //+ #[const_tag("order")]
    kind: ConstTag<Self>,
}

fn main() {}
