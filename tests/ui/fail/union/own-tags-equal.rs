//! The models of two variants have the same literal.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Debit {
    #[const_tag("card")]
    //+ #[const_tag("debit")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card), //~~ Card
    Debit(Debit), //~ Debit
}

fn main() {}
