//! A literal is skipped.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[serde(skip)] //~~ skip
    //+
    #[const_tag("order")] //~ const_tag
    kind: ConstTag<Self>,
}

fn main() {}
