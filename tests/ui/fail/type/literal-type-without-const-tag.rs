//! A `ConstTag` without its literal.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    kind: ConstTag<Self>, //~ ConstTag<Self>
}

fn main() {}
