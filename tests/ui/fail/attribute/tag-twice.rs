//! A union has two tags.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")] //~~ tag
#[serde(tag = "kind")] //~ tag
//+
enum Method {
    Card(Card),
}

fn main() {}
