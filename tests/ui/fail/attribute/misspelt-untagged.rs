//! `untagged` is misspelt.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(untaged)] //~ untaged
//+ #[serde(untagged)]
enum Method {
    Card(Card),
}

fn main() {}
