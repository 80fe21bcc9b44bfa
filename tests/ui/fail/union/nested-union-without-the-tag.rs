//! A nested union has another key as its tag.

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
#[serde(tag = "kind")]
enum Source {
    Method(Method), //~ Method
    //+ #[const_tag("method")]
    //+ Method(Method),
}

fn main() {}
