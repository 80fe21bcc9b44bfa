//! A literal is flattened.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")] //~ const_tag
    #[serde(flatten)] //~~ flatten
    //+
    kind: ConstTag<Self>,
}

fn main() {}
