//! A skipped field is `optional_nullable`.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[serde(skip)] //~~ skip
    #[optional_nullable] //~ optional_nullable
    //+
    reference: OptionalNullable<String>,
}

fn main() {}
