//! A literal is `nullable`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")] //~~ const_tag
    #[nullable] //~ nullable
    kind: ConstTag<Self>,
    //+ kind: Option<ConstTag<Self>>,
}

fn main() {}
