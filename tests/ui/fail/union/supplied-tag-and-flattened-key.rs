//! A variant is given a tag, and a model that is flattened into its own has that key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Base {
    method: String,
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
