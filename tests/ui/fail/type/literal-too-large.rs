//! An integer literal is too large.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag(9_223_372_036_854_775_808)] //~ 9_223_372_036_854_775_808
    //+ #[const_tag("9223372036854775808")]
    version: ConstTag<Self>,
}

fn main() {}
