//! A renamed variant of a tagged union.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[serde(rename = "card")] //~ "card"
    //+
    Card(Card),
}

fn main() {}
