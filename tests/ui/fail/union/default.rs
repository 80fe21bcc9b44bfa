//! `default` on a union.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method", default)] //~ default
//+ #[serde(tag = "method")]
enum Method {
    Card(Card),
}

fn main() {}
