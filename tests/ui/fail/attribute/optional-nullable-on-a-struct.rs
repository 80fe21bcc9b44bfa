//! `optional_nullable` stands on the struct.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
#[optional_nullable] //~ optional_nullable
//+
struct Order {
    code: OptionalNullable<String>,
    //+ #[optional_nullable]
    //+ code: OptionalNullable<String>,
}

fn main() {}
