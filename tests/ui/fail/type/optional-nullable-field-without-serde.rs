//! The type in a field's `OptionalNullable` has neither of serde's traits.

use optnull::{ApiModel, OptionalNullable};

struct Plain;

#[derive(ApiModel)]
struct Order {
    plain: OptionalNullable<Plain>, //~ Opt //~ Opt
}

fn main() {}
