//! Both models have a literal under one key.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    method: ConstTag<Self>,
    #[serde(flatten)]
    card: Option<Card>, //~ card
}

fn main() {}
