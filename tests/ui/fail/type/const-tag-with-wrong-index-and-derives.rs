//! A literal with a wrong index is in a model with many derives.

use optnull::{ApiModel, ConstTag};

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag<Self>,
    #[const_tag(2)]
    version: ConstTag<Self, 3>, //~ 3
    //+ version: ConstTag<Self, 1>,
}

fn main() {}
