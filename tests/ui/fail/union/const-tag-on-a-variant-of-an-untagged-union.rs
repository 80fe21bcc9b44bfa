//! A tag on a variant of an untagged union.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[serde(untagged)]
//+ #[serde(tag = "method")]
enum Method {
    #[const_tag("card")] //~ const_tag
    Card(Card),
}

fn main() {}
