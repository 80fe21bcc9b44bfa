//! `borrow` names a lifetime that the type has not.

use optnull::ApiModel;
use std::borrow::Cow;

#[derive(ApiModel)]
struct Order<'a, 'b> {
    #[serde(borrow = "'b")] //~ "'b"
    reference: Cow<'a, str>,
    note: &'b str,
}

fn main() {}
