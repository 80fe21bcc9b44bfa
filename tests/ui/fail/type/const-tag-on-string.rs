//! A `const_tag` is on a `String`.

use optnull::ApiModel;
//+ use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: String, //~ String
    //+ kind: ConstTag<Self>,
}

fn main() {}
