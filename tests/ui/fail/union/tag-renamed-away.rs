//! The literal of a variant's model is renamed.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
#[serde(rename_all = "UPPERCASE")]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card), //~ Card
}

fn main() {}
