//! An integer literal that no `i64` holds.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag(9_223_372_036_854_775_808)] //~ 9_223_372_036_854_775_808
    version: ConstTag<Self>,
}

fn main() {}
