//! A field that is never written needs no function for it.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip_serializing, serialize_with = "write")] //~ "write"
    reference: String,
}

fn main() {}
