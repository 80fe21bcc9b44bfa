//! The `=` before a value is missing.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename "ref")] //~ "ref"
    //+ #[serde(rename = "ref")]
    reference: String,
}

fn main() {}
