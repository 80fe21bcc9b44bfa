//! A variant of a generic union has no tag.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Bank {
//+ struct Bank {
//+     #[const_tag("bank")]
//+     method: ConstTag<Self>,
    iban: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method<T> {
    Card(Card),
    Other(T), //~ Other
}

fn main() {
    serde_json::from_str::<Method<Bank>>("{}").ok();
}
