//! `const_tag` without a literal.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag] //~ const_tag
    kind: ConstTag<Self>,
    #[const_tag()] //~ const_tag
    version: ConstTag<Self, 1>,
    #[const_tag(required)] //~ required
    object: ConstTag<Self, 2>,
}

fn main() {}
