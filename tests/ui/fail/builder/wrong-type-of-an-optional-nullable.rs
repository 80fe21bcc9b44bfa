//! An optional-nullable field is set to another type.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    count: OptionalNullable<i64>,
}

fn main() {
    Order::builder().count("a").build(); //~ "a"
    //+ Order::builder().count(1).build();
}
