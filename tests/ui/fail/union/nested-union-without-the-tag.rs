//! A nested union is told apart by another key.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Inner {
    Card(Card),
}

#[derive(ApiModel)]
#[serde(tag = "kind")]
enum Outer {
    Inner(Inner), //~ Inner
}

fn main() {}
