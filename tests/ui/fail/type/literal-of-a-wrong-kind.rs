//! Literals are strings, integers and booleans.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag(1.5)] //~ 1.5
    float: ConstTag<Self>,
    #[const_tag('a')] //~ 'a'
    char: ConstTag<Self, 1>,
    #[const_tag(b"order")] //~ b"order"
    bytes: ConstTag<Self, 2>,
    #[const_tag(-"order")] //~ "order"
    minus: ConstTag<Self, 3>,
    #[const_tag(KIND)] //~ KIND
    path: ConstTag<Self, 4>,
    #[const_tag(-1.5)] //~ 1.5
    negative: ConstTag<Self, 5>,
}

fn main() {}
