//! A catch-all is never reached, and an untagged union is in between.

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
#[serde(untagged)]
enum Saved {
    Cards(Cards),
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Saved(Saved), //~ Saved
    //+ Saved(Saved),
    //+ #[unrecognized]
    //+ Other(serde_json::Value),
}

fn main() {}
