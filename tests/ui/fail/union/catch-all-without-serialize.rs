//! The catch-all of a tagged union cannot be written.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(serde::Deserialize)]
//+ #[derive(serde::Serialize, serde::Deserialize)]
struct OtherMethod {
    method: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[unrecognized]
    Other(OtherMethod), //~ OtherMethod
}

fn main() {}
