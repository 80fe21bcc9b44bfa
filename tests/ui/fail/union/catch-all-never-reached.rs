//! The catch-all of a nested union is never reached.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Cards {
    Card(Card),
    #[unrecognized]
    //+
    Other(serde_json::Value),
    //+
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Cards(Cards), //~ Cards
    //+ Cards(Cards),
    //+ #[unrecognized]
    //+ Other(serde_json::Value),
}

fn main() {}
