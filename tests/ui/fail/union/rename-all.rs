//! `rename_all` on a tagged union.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method", rename_all = "camelCase")] //~ rename_all
//+ #[serde(tag = "method")]
enum Method {
    Card(Card),
}

fn main() {}
