//! The parameter of a union is no model where it is used.

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
    #[const_tag("other")]
    Other(T),
}

fn main() {
    serde_json::from_str::<Method<String>>("{}").ok(); //~ Method<String>
    //+ serde_json::from_str::<Method<Bank>>("{}").ok();
}
