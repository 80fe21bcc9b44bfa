//! Two variants hold one model.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    number: String,
    #[const_tag("card")]
    //+
    method: ConstTag<Self>,
    //+
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card), //~~ Card
    //+ #[const_tag("card")]
    //+ Card(Card),
    Debit(Card), //~ Debit
    //+ #[const_tag("debit")]
    //+ Debit(Card),
}

fn main() {}
