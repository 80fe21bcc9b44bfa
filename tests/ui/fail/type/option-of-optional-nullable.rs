//! Four states, three of which can be written.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    code: Option<OptionalNullable<String>>, //~ Option<OptionalNullable<String>>
}

fn main() {}
