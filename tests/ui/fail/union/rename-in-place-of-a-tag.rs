//! A variant's tag is written as serde writes it

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[serde(rename = "card")] //~ "card"
    //+ #[const_tag("card")]
    Card(Card),
}

fn main() {}
