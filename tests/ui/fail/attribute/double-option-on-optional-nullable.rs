//! serde_with's `double_option` stands on an `OptionalNullable`

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[serde(with = "serde_with::rust::double_option")] //~ "serde_with
    //+ #[optional_nullable]
    note: OptionalNullable<String>,
}

fn main() {}
