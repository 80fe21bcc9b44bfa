//! An `OptionalNullable` is `nullable`.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[nullable]
    code: OptionalNullable<String>, //~ OptionalNullable<String>
    //+ code: Option<String>,
}

fn main() {}
