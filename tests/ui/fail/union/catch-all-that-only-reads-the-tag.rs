//! A catch-all's model reads the tag's key and does not write it, or the other way round.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
struct Skipped {
    #[serde(skip_serializing)]
    //+
    method: String,
}

#[derive(ApiModel)]
struct Open {
    #[serde(skip_serializing)]
    //+
    method: Option<String>,
    #[serde(flatten)]
    rest: BTreeMap<String, i64>,
}

#[derive(ApiModel)]
struct Alias {
    #[serde(alias = "method")]
    //+ #[serde(rename = "method", alias = "kind")]
    kind: String,
}

#[derive(ApiModel)]
struct Renamed {
    #[serde(rename(serialize = "method"))]
    //+ #[serde(rename = "method")]
    kind: Option<String>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum First {
    #[const_tag("card")]
    Card(Card),
    #[unrecognized]
    Other(Skipped), //~ Other
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Second {
    #[const_tag("card")]
    Card(Card),
    #[unrecognized]
    Other(Alias), //~ Other
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Third {
    #[const_tag("card")]
    Card(Card),
    #[unrecognized]
    Other(Renamed), //~ Other
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Fourth {
    #[const_tag("card")]
    Card(Card),
    #[unrecognized]
    Other(Open), //~ Other
}

fn main() {}
