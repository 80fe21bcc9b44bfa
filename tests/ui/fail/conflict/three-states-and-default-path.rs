//! An `OptionalNullable` field has a `default`.

use optnull::{ApiModel, OptionalNullable};

fn note() -> OptionalNullable<String> {
    OptionalNullable::Null
}

#[derive(ApiModel)]
struct Order {
    #[serde(default = "note")] //~ "note"
    //+
    note: OptionalNullable<String>,
}

fn main() {}
