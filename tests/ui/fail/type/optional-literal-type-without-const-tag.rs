//! An optional `ConstTag` without its literal.

use optnull::{ApiModel, ConstTag};

#[derive(Debug, ApiModel)]
struct Order {
    kind: Option<ConstTag<Self>>, //~ Option<ConstTag<Self>>
}

fn main() {}
