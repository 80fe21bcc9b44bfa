//! serde's `other` stands on a union's variant.

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
    #[serde(other)] //~ other
    //+ #[unrecognized]
    Unknown,
    //+ Unknown(serde_json::Value),
}

fn main() {}
