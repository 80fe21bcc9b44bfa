//! A variant is given a tag under the key of its own union.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Inner {
    Card(Card),
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("inner")]
    Inner(Inner), //~ Inner
}

fn main() {}
