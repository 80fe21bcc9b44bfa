//! The models of two variants have the same negative integer.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Refund {
    #[const_tag(-1)]
    sign: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Charge {
    #[const_tag(-1)]
    //+ #[const_tag(1)]
    sign: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "sign")]
enum Transfer {
    Refund(Refund), //~~ Refund
    Charge(Charge), //~ Charge
}

fn main() {}
