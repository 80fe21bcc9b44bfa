//! A variant has a tag of an earlier nested union.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Debit {
    #[const_tag("debit")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Cards {
    Card(Card),
    Debit(Debit),
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Cards(Cards),
    Debit(Debit), //~ Debit
    //+
}

fn main() {}
