//! The value of `tag` is no string.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = 5)] //~ 5
//+ #[serde(tag = "method")]
enum Number {
    Card(Card),
}

#[derive(ApiModel)]
#[serde(tag)] //~ tag
//+ #[serde(tag = "method")]
enum Nothing {
    Card(Card),
}

#[derive(ApiModel)]
#[serde(tag("method"))] //~ tag
//+ #[serde(tag = "method")]
enum Parentheses {
    Card(Card),
}

fn main() {}
