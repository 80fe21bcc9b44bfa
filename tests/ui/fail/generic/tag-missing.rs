//! A generic union's tags are found where it is used.

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
enum Method<T> {
    Card(Card),
    Other(T), //~ Other
}

fn main() {
    serde_json::from_str::<Method<Bank>>("{}").ok();
}
