//! An absent key is a state of its own, so that a default is never used.

use optnull::{ApiModel, OptionalNullable};

fn note() -> OptionalNullable<String> {
    OptionalNullable::Null
}

#[derive(ApiModel)]
struct Order {
    #[serde(default = "note")] //~ "note"
    note: OptionalNullable<String>,
}

fn main() {}
