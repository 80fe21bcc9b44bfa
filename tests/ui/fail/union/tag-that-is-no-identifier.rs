//! A tag is missing, and its key is no identifier

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
//+ struct Card {
//+     #[const_tag("card")]
//+     #[serde(rename = "@type")]
//+     tag: optnull::ConstTag<Self>,
    number: String,
}

#[derive(ApiModel)]
#[serde(tag = "@type")]
enum Method {
    Card(Card), //~ Card
}

fn main() {}
