//! Attributes of an enum stand on a struct.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(tag = "kind")] //~ "kind"
struct Order {
    id: i64,
}

#[derive(ApiModel)]
#[serde(untagged)] //~ untagged
struct Item {
    id: i64,
}

fn main() {}
