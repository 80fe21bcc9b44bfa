//! A union is no model: rustc says so for each trait of ours that is missing.

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
}

#[derive(ApiModel)] //~ ApiModel //~ ApiModel
struct Order { //~ Order
    #[serde(flatten)]
    method: Method, //~ Method //~ Method //~ Method
}

fn main() {}
