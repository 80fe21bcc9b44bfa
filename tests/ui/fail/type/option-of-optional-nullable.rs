//! An `OptionalNullable` is in an `Option`.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    code: Option<OptionalNullable<String>>, //~ Option<OptionalNullable<String>>
    //+ code: OptionalNullable<String>,
}

fn main() {}
