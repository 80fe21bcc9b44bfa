//! A near miss of `untagged`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(untaged)] //~ untaged
enum Method {
    Card(Card),
}

fn main() {}
