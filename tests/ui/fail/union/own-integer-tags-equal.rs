//! The models of two variants have the same integer.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct First {
    #[const_tag(1)]
    version: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Second {
    #[const_tag(1)]
    version: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "version")]
enum Version {
    First(First),
    Second(Second), //~ Second
}

fn main() {}
