//! A renamed variant of an untagged union.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Method {
    #[serde(rename = "card")] //~ "card"
    //+
    Card(Card),
}

fn main() {}
