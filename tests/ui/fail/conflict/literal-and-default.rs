//! A literal has a `default`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")] //~~ const_tag
    #[serde(default)] //~ default
    //+
    kind: ConstTag<Self>,
}

fn main() {}
