//! A value that is not a string.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename = Other)] //~ Other
struct Order {
    #[serde(rename = 5)] //~ 5
    first: String,
    #[serde(rename)] //~ rename
    second: String,
    #[serde(alias = )] //~ alias
    third: String,
    #[serde(rename = b"ref")] //~ b"ref"
    fourth: String,
}

fn main() {}
