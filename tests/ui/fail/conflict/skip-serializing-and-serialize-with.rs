//! A field that is never written has `serialize_with`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip_serializing, serialize_with = "write")] //~ "write" //~~ skip_serializing
    //+ #[serde(skip_serializing)]
    reference: String,
}

fn main() {}
