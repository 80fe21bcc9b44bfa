//! The value of a catch-all has an attribute.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Open,
    #[unrecognized]
    Unrecognized(#[serde(rename = "other")] String), //~ serde(rename = "other")
    //+ Unrecognized(String),
}

fn main() {}
