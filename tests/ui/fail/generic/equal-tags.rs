//! Two variants of a generic union have one tag.

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
    serde_json::from_str::<Method<Card>>("{}").ok();
    //+ serde_json::from_str::<Method<Bank>>("{}").ok();
}
