//! `rename_all_fields` stands on a union.

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
#[serde(rename_all_fields = "camelCase")] //~ rename_all_fields
//+
enum Method {
    Card(Card),
}

fn main() {}
