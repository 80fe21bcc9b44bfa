//! A catch-all with a named field.

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
    Other {
        //~ {
        //+ Other(serde_json::Value),
        value: serde_json::Value,
        //+
    },
    //+
}

fn main() {}
