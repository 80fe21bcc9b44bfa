//! `const_tag` is misspelt

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[consttag("order")] //~ consttag
    //+ #[const_tag("order")]
    r#type: ConstTag<Self>,
}

fn main() {}
