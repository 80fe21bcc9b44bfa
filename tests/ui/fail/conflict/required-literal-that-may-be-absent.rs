//! `required` contradicts a type that has an absent state.

use optnull::{ApiModel, ConstTag, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order", required)] //~ required
    kind: Option<ConstTag<Self>>,
    #[const_tag(1, required)] //~ required
    version: OptionalNullable<ConstTag<Self, 1>>,
}

fn main() {}
