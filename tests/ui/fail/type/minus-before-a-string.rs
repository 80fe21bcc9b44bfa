//! A minus stands before a string.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag(-"order")] //~ -"order"
    //+ #[const_tag("order")]
    kind: ConstTag<Self>,
}

fn main() {}
