//! What a variant holds has no key.

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
enum Method {
    Card(#[serde(rename = "x")] Card), //~ rename
    Bank(#[const_tag("bank")] Bank),   //~ const_tag
}

fn main() {}
