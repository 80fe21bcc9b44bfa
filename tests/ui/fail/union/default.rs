//! A union has no default.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method", default)] //~ default
enum Method {
    Card(Card),
}

fn main() {}
