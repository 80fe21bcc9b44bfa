//! A skipped field has no key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip, alias = "ref")] //~ "ref"
    reference: String,
}

fn main() {}
