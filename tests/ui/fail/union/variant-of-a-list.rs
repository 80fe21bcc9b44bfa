//! A variant of a tagged union holds a list.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
//+ #[serde(untagged)]
enum Method {
    Card(Card),
    Cards(Vec<Card>), //~ Vec
}

fn main() {}
