//! The path of `skip_serializing_if` has no quotes.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip_serializing_if = String::is_empty)] //~ String::is_empty
    //+ #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
}

fn main() {}
