//! `OptionalNullable::Null` does not set a field that has no null.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    count: Option<i64>,
}

fn main() {
    Order::builder().count(OptionalNullable::Null).build(); //~ OptionalNullable::Null
}
