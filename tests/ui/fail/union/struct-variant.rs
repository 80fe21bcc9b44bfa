//! A variant with fields of its own.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[const_tag("bank")]
    Bank {
        //~ {
        //+ Bank(Bank),
        iban: String,
        //+
    },
    //+
}
//+ }
//+ #[derive(ApiModel)]
//+ struct Bank {
//+     iban: String,
//+ }

fn main() {}
