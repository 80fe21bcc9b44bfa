//! The models of two variants have the same integer.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct OrderV1 {
    #[const_tag(1)]
    version: ConstTag<Self>,
}

#[derive(ApiModel)]
struct OrderV2 {
    #[const_tag(1)]
    //+ #[const_tag(2)]
    version: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "version")]
enum Order {
    V1(OrderV1), //~~ V1
    V2(OrderV2), //~ V2
}

fn main() {}
