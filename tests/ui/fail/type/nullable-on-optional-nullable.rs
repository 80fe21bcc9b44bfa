//! A key that must be there, in a type that says it may be absent.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[nullable]
    code: OptionalNullable<String>, //~ OptionalNullable<String>
}

fn main() {}
