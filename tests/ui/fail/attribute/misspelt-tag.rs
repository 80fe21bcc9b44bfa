//! A near miss of `tag`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tga = "method")] //~ tga
enum Method {
    Card(Card),
}

fn main() {}
