//! `rename_all` stands on a union's variant.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
//+ #[serde(rename_all = "camelCase")]
//+ struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
    last_digits: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[serde(rename_all = "camelCase")] //~ rename_all
    //+
    Card(Card),
}

fn main() {}
