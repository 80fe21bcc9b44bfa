//! The models of two variants have the same boolean.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct LiveSession {
    #[const_tag(true)]
    live: ConstTag<Self>,
}

#[derive(ApiModel)]
struct TestSession {
    #[const_tag(true)]
    //+ #[const_tag(false)]
    live: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "live")]
enum Session {
    Live(LiveSession), //~~ Live
    Test(TestSession), //~ Test
}

fn main() {}
