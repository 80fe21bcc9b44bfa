//! A `ConstTag` in an `OptionalNullable` has a wrong index.

use optnull::{ApiModel, ConstTag, OptionalNullable};

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag<Self>,
    #[const_tag(2)]
    version: OptionalNullable<ConstTag<Self, 5>>, //~ 5
    //+ version: OptionalNullable<ConstTag<Self, 1>>,
}

fn main() {}
