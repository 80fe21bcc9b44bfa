//! The catch-all of a union holds that union.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("card")]
    Card(Card),
    #[unrecognized]
    Other(Box<Method>), //~ Box
    //+ Other(serde_json::Value),
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Saved {
    Card(Card),
    #[unrecognized]
    Other(Box<Saved>), //~ Box
    //+ Other(Vec<Saved>),
}

fn main() {}
