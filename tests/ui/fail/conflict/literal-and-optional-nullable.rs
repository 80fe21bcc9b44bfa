//! A literal is `optional_nullable`, but its type is not.

use optnull::{ApiModel, ConstTag};
//+ use optnull::{ApiModel, ConstTag, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")] //~~ const_tag
    #[optional_nullable] //~ optional_nullable
    kind: ConstTag<Self>,
    //+ kind: OptionalNullable<ConstTag<Self>>,
}

fn main() {}
