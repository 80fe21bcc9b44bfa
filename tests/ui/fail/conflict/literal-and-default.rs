//! A literal is its own default.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    #[serde(default)] //~ default
    kind: ConstTag<Self>,
}

fn main() {}
