//! `nullable` or `optional_nullable` is written twice.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[nullable] //~~ nullable
    #[nullable] //~ nullable
    //+
    note: Option<String>,
    #[optional_nullable] //~~ optional_nullable
    #[optional_nullable] //~ optional_nullable
    //+
    code: OptionalNullable<String>,
}

fn main() {}
