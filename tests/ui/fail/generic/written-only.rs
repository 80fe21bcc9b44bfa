//! A union that is only written is checked too.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method<T> {
    Card(Card),
    Other(T), //~ Other
}

fn main() {
    let card = Card::builder().build();
    serde_json::to_string(&Method::Other(card)).ok();
}
