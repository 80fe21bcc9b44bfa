//! An untagged union writes no tag.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Method {
    #[const_tag("card")] //~ const_tag
    Card(Card),
}

fn main() {}
