//! The keys of a flattened map are not null together.

use std::collections::HashMap;

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    rest: OptionalNullable<HashMap<String, i64>>, //~ OptionalNullable
}

fn main() {}
