//! A union cannot be told apart by a key and without one.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method", untagged)] //~ untagged
enum Method {
    Card(Card),
}

fn main() {}
