//! `const_tag` takes its literal in parentheses.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag = "order"] //~ const_tag
    kind: ConstTag<Self>,
}

fn main() {}
