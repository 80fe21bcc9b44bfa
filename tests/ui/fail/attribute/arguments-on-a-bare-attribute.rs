//! An attribute that takes no arguments is given some.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[nullable(true)] //~ nullable
    //+ #[nullable]
    note: Option<String>,
    #[optional_nullable = "null"] //~ optional_nullable
    //+ #[optional_nullable]
    code: OptionalNullable<String>,
}

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized(String)] //~ unrecognized
    //+ #[unrecognized]
    Unrecognized(String),
}

fn main() {}
