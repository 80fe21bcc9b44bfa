//! Two variants of a generic union that is only written have one tag.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
//+ #[derive(ApiModel)]
//+ struct Bank {
//+     #[const_tag("bank")]
//+     method: ConstTag<Self>,
//+ }
//+ #[derive(ApiModel)]
#[serde(tag = "method")]
enum Method<T> {
    Card(Card), //~~ Card
    Other(T), //~ Other
}

fn main() {
    let card = Card::builder().build();
    //+ let bank = Bank::builder().build();
    serde_json::to_string(&Method::Other(card)).ok();
    //+ serde_json::to_string(&Method::Other(bank)).ok();
}
