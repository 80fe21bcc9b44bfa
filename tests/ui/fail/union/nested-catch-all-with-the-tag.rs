//! The catch-all of a nested union has the key of the tag that is written for it.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
struct OtherMethod {
    method: String,
    kind: String,
    //+
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("card")]
    Card(Card),
    #[unrecognized]
    Other(OtherMethod),
}

#[derive(ApiModel)]
#[serde(tag = "kind")]
enum Event {
    #[const_tag("method")]
    Method(Method), //~ Method
}

fn main() {}
