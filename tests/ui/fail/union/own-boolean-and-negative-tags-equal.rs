//! Equal tags that are booleans, and negative integers.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Live {
    #[const_tag(true)]
    live: ConstTag<Self>,
    #[const_tag(-12)]
    level: ConstTag<Self, 1>,
}

#[derive(ApiModel)]
struct Real {
    #[const_tag(true)]
    live: ConstTag<Self>,
    #[const_tag(-12)]
    level: ConstTag<Self, 1>,
}

#[derive(ApiModel)]
#[serde(tag = "live")]
enum Mode {
    Live(Live),
    Real(Real), //~ Real
}

#[derive(ApiModel)]
#[serde(tag = "level")]
enum Level {
    Live(Live),
    Real(Real), //~ Real
}

fn main() {}
