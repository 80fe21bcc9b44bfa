//! A `const_tag` is on an `Option<String>`.

use optnull::ApiModel;
//+ use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: Option<String>, //~ String
    //+ kind: Option<ConstTag<Self>>,
}

fn main() {}
