//! An optional-nullable field in two options is set to another type.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[optional_nullable]
    count: Option<Option<i64>>,
}

fn main() {
    Order::builder().count("a").build(); //~ "a"
}
