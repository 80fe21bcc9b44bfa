//! A skipped field is not written anyway.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip, skip_serializing)] //~ skip_serializing
    reference: String,
}

fn main() {}
