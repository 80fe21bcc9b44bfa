//! A skipped field has no three states on the wire.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[serde(skip)]
    #[optional_nullable] //~ optional_nullable
    reference: OptionalNullable<String>,
}

fn main() {}
