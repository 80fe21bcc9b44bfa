//! `untagged` stands on a struct.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)] //~ untagged
//+
struct Order {
    id: i64,
}

fn main() {}
