//! `const_tag` without a literal above a variant.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag] //~ const_tag
    //+ #[const_tag("card")]
    Card(Card),
}

fn main() {}
