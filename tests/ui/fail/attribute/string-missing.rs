//! `rename` or `alias` has no value.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename)] //~ rename
    //+ #[serde(rename = "ref")]
    reference: String,
    #[serde(alias = )] //~ alias
    //+ #[serde(alias = "comment")]
    note: String,
}

fn main() {}
