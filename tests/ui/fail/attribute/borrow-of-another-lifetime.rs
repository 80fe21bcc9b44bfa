//! `borrow` names a lifetime that the type does not have.

use optnull::ApiModel;
use std::borrow::Cow;

#[derive(ApiModel)]
struct Order<'a, 'b> {
    #[serde(borrow = "'b")] //~ "'b"
    //+ #[serde(borrow = "'a")]
    reference: Cow<'a, str>,
    note: &'b str,
}

fn main() {}
