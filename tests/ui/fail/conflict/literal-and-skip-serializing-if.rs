//! A literal has `skip_serializing_if`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")] //~~ const_tag
    #[serde(skip_serializing_if = "skips")] //~ "skips"
    //+
    kind: ConstTag<Self>,
    //+ kind: Option<ConstTag<Self>>,
}

fn skips<T>(_: &T) -> bool {
    true
}

fn main() {}
