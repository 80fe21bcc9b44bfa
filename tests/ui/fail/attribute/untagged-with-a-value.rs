//! `untagged` takes no value.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(untagged = true)] //~ untagged
enum Method {
    Card(Card),
}

fn main() {}
