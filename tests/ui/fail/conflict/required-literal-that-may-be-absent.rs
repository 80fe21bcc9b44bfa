//! A literal is `required`, but its type says that it may be absent.

use optnull::{ApiModel, ConstTag, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order", required)] //~ required
    kind: Option<ConstTag<Self>>,
    //+ kind: ConstTag<Self>,
    #[const_tag(1, required)] //~ required
    //+ #[const_tag(1)]
    version: OptionalNullable<ConstTag<Self, 1>>,
}

fn main() {}
