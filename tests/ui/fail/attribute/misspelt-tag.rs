//! `tag` is misspelt.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tga = "method")] //~ tga
//+ #[serde(tag = "method")]
enum Method {
    Card(Card),
}

fn main() {}
