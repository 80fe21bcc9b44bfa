//! A literal is a number with a fraction.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag(1.5)] //~ 1.5
    //+ #[const_tag("1.5")]
    version: ConstTag<Self>,
    #[const_tag(-1.5)] //~ 1.5
    //+ #[const_tag("-1.5")]
    offset: ConstTag<Self, 1>,
}

fn main() {}
