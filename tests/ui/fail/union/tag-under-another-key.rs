//! The tag is under another key.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "kind")]
//+ #[serde(tag = "method")]
enum Method {
    Card(Card), //~ Card
}

fn main() {}
