//! `required` in the tag of a variant.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("card", required)] //~ required
    //+ #[const_tag("card")]
    Card(Card),
}

fn main() {}
