//! A field that is never written is not asked whether it is.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip_serializing, skip_serializing_if = "String::is_empty")] //~ "String::is_empty"
    reference: String,
}

fn main() {}
