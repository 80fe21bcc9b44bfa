//! A catch-all holds a model without the tag's key.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
struct Other {
    id: Option<i64>,
    //+ id: Option<i64>,
    //+ method: String,
}

#[derive(ApiModel)]
struct Comment<'a> {
    text: &'a str,
    //+ text: &'a str,
    //+ r#type: i64,
}

#[derive(ApiModel)]
struct ReadOnly {
    #[serde(flatten, skip_serializing)]
    //+ #[serde(flatten)]
    rest: BTreeMap<String, i64>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Read {
    #[const_tag("card")]
    Card(Card),
    #[unrecognized]
    Other(ReadOnly), //~ Other
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("card")]
    Card(Card),
    #[unrecognized]
    Other(Other), //~ Other
}

#[derive(ApiModel)]
#[serde(tag = "type")]
enum Event<'a> {
    #[const_tag(1)]
    Card(Card),
    #[unrecognized]
    #[serde(borrow)]
    Comment(Box<Comment<'a>>), //~ Comment
}

fn main() {}
