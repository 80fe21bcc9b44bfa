//! `builder = false` on a union.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
#[api_model(builder = false)] //~ false
//+
enum Method {
    Card(Card),
}

fn main() {}
