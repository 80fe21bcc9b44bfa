//! The tag above a variant is the literal of an earlier one's model.

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
    Card(Card), //~~ Card
    #[const_tag("card")]
    //+ #[const_tag("bank")]
    Bank(Bank), //~ Bank
}

fn main() {}
