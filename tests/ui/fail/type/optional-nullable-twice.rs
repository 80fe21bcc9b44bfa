//! Five states, three of which can be written.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    code: OptionalNullable<OptionalNullable<String>>, //~ OptionalNullable<
}

fn main() {}
