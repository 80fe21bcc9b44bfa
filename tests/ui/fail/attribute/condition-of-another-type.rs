//! The condition does not take the field's type.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip_serializing_if = "String::is_empty")] //~ "String::is_empty"
    items: Vec<i64>,
}

fn main() {}
