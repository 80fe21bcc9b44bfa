//! Two models that borrow have the same literal.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card<'a> {
    #[const_tag("card")]
    method: ConstTag<Self>,
    number: &'a str,
}

#[derive(ApiModel)]
struct Debit<'a> {
    #[const_tag("card")]
    //+ #[const_tag("debit")]
    method: ConstTag<Self>,
    number: &'a str,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method<'a> {
    #[serde(borrow)]
    Card(Card<'a>), //~~ Card
    #[serde(borrow)]
    Debit(Debit<'a>), //~ Debit
}

fn main() {}
