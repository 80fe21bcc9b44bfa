//! No field takes its value from the model's default.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel, Default)]
#[serde(default)] //~ default
struct Order {
    id: OptionalNullable<i64>,
}

fn main() {}
