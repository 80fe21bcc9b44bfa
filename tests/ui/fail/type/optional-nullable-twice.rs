//! An `OptionalNullable` is in another.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    code: OptionalNullable<OptionalNullable<String>>, //~ OptionalNullable<
    //+ code: OptionalNullable<String>,
}

fn main() {}
