//! A variant has a tag, and a flattened model has that key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Base {
    id: String,
    method: String,
    //+
}

#[derive(ApiModel)]
struct Card {
    #[serde(flatten)]
    base: Base,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("card")]
    Card(Card), //~ Card
}

fn main() {}
