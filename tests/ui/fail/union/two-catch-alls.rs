//! A union with two catch-alls.

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
    Unrecognized(serde_json::Value), //~~ Unrecognized
    #[unrecognized]
    //+
    Other(serde_json::Value), //~ Other
    //+
}

fn main() {}
