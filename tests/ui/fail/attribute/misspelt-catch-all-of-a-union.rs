//! A near miss of `unrecognized` is no attribute at all, so that the variant is a plain one too: rustc says so for each trait of ours that is missing.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[unrecognised] //~ unrecognised
    Other(serde_json::Value), //~ serde_json //~ serde_json //~ Value
}

fn main() {}
