//! A variant without a tag.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Bank {
    iban: String,
    //+ #[const_tag("bank")]
    //+ method: ConstTag<Self>,
    //+ iban: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    Bank(Bank), //~ Bank
}

fn main() {}
