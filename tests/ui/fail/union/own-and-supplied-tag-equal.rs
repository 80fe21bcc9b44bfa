//! A model's literal is the tag above an earlier variant.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Bank {
    iban: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("card")]
    //+ #[const_tag("bank")]
    Bank(Bank), //~~ Bank
    Card(Card), //~ Card
}

fn main() {}
