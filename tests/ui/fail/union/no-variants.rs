//! A tagged union without variants.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {} //~ Method
//+ enum Method {
//+     Card(Card),
//+ }

fn main() {}
