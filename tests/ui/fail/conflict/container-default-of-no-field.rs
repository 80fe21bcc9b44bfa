//! No field uses the `default` of its model.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel, Default)]
#[serde(default)] //~ default
//+
struct Order {
    id: OptionalNullable<i64>,
}

fn main() {}
