//! A tag is a string, an integer or a boolean.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag(1.5)] //~ 1.5
    Card(Card),
}

fn main() {}
