//! A tag that is a float.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[serde(tag = "version")]
enum Payment {
    #[const_tag(1.5)] //~ 1.5
    //+ #[const_tag("1.5")]
    Card(Card),
}

fn main() {}
