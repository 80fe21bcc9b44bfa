//! A wrong index under an `OptionalNullable`.

use optnull::{ApiModel, ConstTag, OptionalNullable};

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag<Self>,
    #[const_tag(2)]
    version: OptionalNullable<ConstTag<Self, 5>>, //~ 5
}

fn main() {}
