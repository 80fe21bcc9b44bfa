//! `const_tag` is misspelt, and stands on what a variant holds.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(#[consttag("card")] Card), //~ consttag
    //+ #[const_tag("card")]
    //+ Card(Card),
}

fn main() {}
