//! A literal is always written.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    #[serde(skip_serializing_if = "skips")] //~ "skips"
    kind: ConstTag<Self>,
}

fn skips<T>(_: &T) -> bool {
    true
}

fn main() {}
