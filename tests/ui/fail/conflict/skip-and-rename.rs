//! A skipped field is renamed.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip, rename = "ref")] //~ "ref"
    //+ #[serde(skip)]
    reference: String,
}

fn main() {}
