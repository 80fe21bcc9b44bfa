//! `rename_all` on an untagged union.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(untagged, rename_all = "camelCase")] //~ rename_all
//+ #[serde(untagged)]
enum Method {
    Card(Card),
}

fn main() {}
