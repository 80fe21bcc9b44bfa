//! A variant has a tag, and its model an alias with that key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    #[serde(alias = "method")]
    //+
    kind: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("card")]
    Card(Card), //~ Card
}

fn main() {}
