//! A variant of a tagged union holds a string.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
//+ #[serde(untagged)]
enum Method {
    Card(Card),
    Saved(String), //~ String
}

fn main() {}
