//! The literal before `required` is missing.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag(required)] //~ required
    //+ #[const_tag("order", required)]
    kind: ConstTag<Self>,
}

fn main() {}
