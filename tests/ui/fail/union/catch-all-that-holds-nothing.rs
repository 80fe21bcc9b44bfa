//! A catch-all that holds nothing.

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
    #[unrecognized]
    Other, //~ Other
    //+ Other(serde_json::Value),
}

fn main() {}
