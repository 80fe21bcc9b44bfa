//! An `Option<Option<T>>` is set to another type.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[optional_nullable]
    count: Option<Option<i64>>,
}

fn main() {
    Order::builder().count("a").build(); //~ "a"
    //+ Order::builder().count(1).build();
}
