//! `content` stands on a union.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
//+ #[derive(serde::Serialize, serde::Deserialize)]
#[serde(tag = "method")]
#[serde(content = "data")] //~ content
enum Method {
    Card(Card),
}

fn main() {}
