//! What a variant holds is renamed.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(#[serde(rename = "card")] Card), //~ rename
    //+ Card(Card),
}

fn main() {}
