//! An integer literal has a suffix.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag(2u8)] //~ 2u8
    //+ #[const_tag(2)]
    version: ConstTag<Self>,
}

fn main() {}
