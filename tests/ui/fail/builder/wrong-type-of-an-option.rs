//! An optional field is set to another type.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    count: Option<i64>,
}

fn main() {
    Order::builder().count("a").build(); //~ "a"
    //+ Order::builder().count(1).build();
}
