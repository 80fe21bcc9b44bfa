//! A variant's tag is one of those of a union that another variant holds.

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
    Debit(Debit),
    Cards(Cards), //~ Cards
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Twice {
    Cards(Cards),
    Again(Cards), //~ Again
}

fn main() {}
