//! Both unions are told by one key, and the inner one keeps what is unknown.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Open {
    Card(Card),
    #[unrecognized]
    Other(serde_json::Value),
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Wrapped {
    Open(Open),
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Outer {
    Open(Open), //~ Open
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Around {
    Wrapped(Wrapped), //~ Wrapped
}

fn main() {}
