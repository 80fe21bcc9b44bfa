//! The value of a catch-all takes no attributes.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Open,
    #[unrecognized]
    Unrecognized(#[serde(rename = "other")] String), //~ serde(rename = "other")
}

fn main() {}
