//! A literal has the key of a flattened model's literal.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    //+ #[const_tag("order")]
    //+ #[serde(rename = "type")]
    method: ConstTag<Self>, //~~ method
    #[serde(flatten)]
    card: Option<Card>, //~ card
}

fn main() {}
