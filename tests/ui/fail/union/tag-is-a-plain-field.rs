//! A variant's model has the key, but no literal there.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    method: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card), //~ Card
}

fn main() {}
