//! A literal is of another type

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag<String>, //~ String
    //+ kind: ConstTag<Self>,
}

fn main() {}
