//! A name is no string.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename = 5)] //~ 5
    //+ #[serde(rename = "5")]
    fifth: String,
    #[serde(rename = b"ref")] //~ b"ref"
    //+ #[serde(rename = "ref")]
    reference: String,
}

fn main() {}
