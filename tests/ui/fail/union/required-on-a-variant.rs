//! A tag is required anyway.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("card", required)] //~ required
    Card(Card),
}

fn main() {}
