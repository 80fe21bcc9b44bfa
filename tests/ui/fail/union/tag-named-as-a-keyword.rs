//! A tag is missing, and its key is a keyword

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
//+ struct Card {
//+     #[const_tag("card")]
//+     r#type: optnull::ConstTag<Self>,
    number: String,
}

#[derive(ApiModel)]
#[serde(tag = "type")]
enum Method {
    Card(Card), //~ Card
}

fn main() {}
