//! The tag is in a flattened model that may be absent.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Base {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Card {
    #[serde(flatten)]
    base: Option<Base>,
    //+ base: Base,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card), //~ Card
}

fn main() {}
