//! The function of `skip_serializing_if` takes another type.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip_serializing_if = "String::is_empty")] //~ "String::is_empty"
    //+ #[serde(skip_serializing_if = "Vec::is_empty")]
    items: Vec<i64>,
}

fn main() {}
