//! Both derives implement the same trait.

use optnull::ApiModel;

#[derive(ApiModel, serde::Serialize)] //~ serde::Serialize
struct Order {
    id: i64,
}

fn main() {}
