//! The tag does not parse

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag: "method")] //~ :
//+ #[serde(tag = "method")]
enum Method {
    Card(Card),
}

fn main() {
    serde_json::from_str::<Method>("{}").ok();
}
