//! The literal of a variant's model may be absent.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: Option<ConstTag<Self>>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card), //~ Card
}

fn main() {}
