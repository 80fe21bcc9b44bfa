//! An optional field is set to `OptionalNullable::Null`.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    count: Option<i64>,
}

fn main() {
    Order::builder().count(OptionalNullable::Null).build(); //~ OptionalNullable::Null
    //+ Order::builder().count(None).build();
}
