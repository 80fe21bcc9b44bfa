//! A flattened field that is written on some condition.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, skip_serializing_if = "Option::is_none")] //~ "Option::is_none"
    address: Option<Address>,
}

fn main() {}
