//! A variant that holds two values.

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
    Card(Card),
    Both(Card, Bank), //~ (
    //+ Both(Both),
}
//+ }
//+ #[derive(ApiModel)]
//+ struct Both {
//+     #[const_tag("both")]
//+     method: ConstTag<Self>,
//+     card: Card,
//+     bank: Bank,
//+ }

fn main() {}
