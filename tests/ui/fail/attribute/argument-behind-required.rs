//! Something stands behind `required`

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order", required = true)] //~ = true
    //+ #[const_tag("order", required)]
    kind: ConstTag<Self>,
}

fn main() {}
