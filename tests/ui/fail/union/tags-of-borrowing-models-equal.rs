//! The same in models that borrow.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card<'a> {
    #[const_tag("card")]
    method: ConstTag<Self>,
    number: &'a str,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method<'a> {
    #[serde(borrow)]
    Card(Card<'a>),
    #[serde(borrow)]
    Debit(Card<'a>), //~ Debit
}

fn main() {}
