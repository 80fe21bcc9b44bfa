//! A plain literal is neither absent nor null.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    #[optional_nullable] //~ optional_nullable
    kind: ConstTag<Self>,
}

fn main() {}
