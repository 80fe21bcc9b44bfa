//! A nested union has the tag of a variant beside it.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Bank {
    #[const_tag("bank")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Inner {
    Bank(Bank),
    Card(Card),
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    Inner(Inner), //~ Inner
}

fn main() {}
