//! What a variant holds is given a `const_tag`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(#[const_tag("card")] Card), //~ const_tag
    //+ Card(Card),
}

fn main() {}
