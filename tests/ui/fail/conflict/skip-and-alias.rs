//! A skipped field has an `alias`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip, alias = "ref")] //~ "ref" //~~ skip
    //+ #[serde(skip)]
    reference: String,
}

fn main() {}
