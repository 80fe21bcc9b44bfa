//! The type of a variant of a tagged union does not exist.

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
    Bank(Bank), //~ Bank
}
//+ }
//+ #[derive(ApiModel)]
//+ struct Bank {
//+     #[const_tag("bank")]
//+     method: ConstTag<Self>,
//+ }

fn main() {}
