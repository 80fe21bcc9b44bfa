//! A literal has `with`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")] //~~ const_tag
    #[serde(with = "tags")] //~ "tags"
    //+
    kind: ConstTag<Self>,
}

fn main() {}
