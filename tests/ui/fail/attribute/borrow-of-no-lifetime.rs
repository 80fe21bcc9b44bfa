//! The value of `borrow` is no lifetime.

use optnull::ApiModel;
use std::borrow::Cow;

#[derive(ApiModel)]
struct Order<'a> {
    #[serde(borrow = "a")] //~ "a"
    //+ #[serde(borrow = "'a")]
    reference: Cow<'a, str>,
}

fn main() {}
