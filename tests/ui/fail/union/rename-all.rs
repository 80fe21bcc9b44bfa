//! The names of variants are not on the wire.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method", rename_all = "camelCase")] //~ rename_all
enum Method {
    Card(Card),
}

#[derive(ApiModel)]
#[serde(untagged, rename_all = "camelCase")] //~ rename_all
enum Any {
    Card(Card),
}

fn main() {}
