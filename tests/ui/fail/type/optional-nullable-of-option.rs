//! Four states, three of which can be written.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    code: OptionalNullable<Option<String>>, //~ OptionalNullable<Option<String>>
}

fn main() {}
