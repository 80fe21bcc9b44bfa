//! An integer literal needs no suffix.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag(2u8)] //~ 2u8
    version: ConstTag<Self>,
}

fn main() {}
