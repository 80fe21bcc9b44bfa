//! `deny_unknown_fields` on a union.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
//+ #[derive(ApiModel)]
//+ #[serde(deny_unknown_fields)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method", deny_unknown_fields)] //~ deny_unknown_fields
//+ #[serde(tag = "method")]
enum Method {
    Card(Card),
}

fn main() {}
