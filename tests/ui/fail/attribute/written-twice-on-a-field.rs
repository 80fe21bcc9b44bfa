//! An argument of a field is written twice.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename = "ref", rename = "number")] //~ rename //~~ rename
    //+ #[serde(rename = "ref")]
    reference: String,
    #[serde(default, default)] //~ default //~~ default
    //+ #[serde(default)]
    count: i64,
}

fn main() {}
