//! An `Option` is in an `OptionalNullable`.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    code: OptionalNullable<Option<String>>, //~ OptionalNullable<Option<String>>
    //+ code: OptionalNullable<String>,
}

fn main() {}
