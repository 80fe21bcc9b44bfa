//! A tagged union is flattened.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    //+
    method: Method, //~ Method
}

fn main() {}
