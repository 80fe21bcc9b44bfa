//! A skipped field is renamed.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip, rename = "ref")] //~ "ref" //~~ skip
    //+ #[serde(skip)]
    reference: String,
}

fn main() {}
