//! `optional_nullable` is written twice

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[optional_nullable] //~~ optional_nullable
    #[optional_nullable] //~ optional_nullable
    //+
    note: OptionalNullable<String>,
}

fn main() {}
