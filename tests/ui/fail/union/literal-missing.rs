//! A tag without its literal.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag] //~ const_tag
    Card(Card),
}

fn main() {}
