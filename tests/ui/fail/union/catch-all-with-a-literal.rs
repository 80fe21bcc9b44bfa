//! A catch-all with a tag.

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
    #[const_tag("other")] //~ const_tag
    //+
    #[unrecognized]
    Other(serde_json::Value),
}

fn main() {}
