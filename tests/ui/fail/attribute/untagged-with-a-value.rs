//! `untagged` is given a value.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(untagged = true)] //~ untagged
//+ #[serde(untagged)]
enum Method {
    Card(Card),
}

fn main() {}
