//! A tag is a key: a string.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = 5)] //~ 5
enum Number {
    Card(Card),
}

#[derive(ApiModel)]
#[serde(tag)] //~ tag
enum Nothing {
    Card(Card),
}

#[derive(ApiModel)]
#[serde(tag("method"))] //~ tag
enum Parentheses {
    Card(Card),
}

fn main() {}
