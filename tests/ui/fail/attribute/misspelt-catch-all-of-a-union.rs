//! `unrecognized` is misspelt in a union.

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
    //+ #[unrecognized]
    Other(serde_json::Value),
}

fn main() {}
