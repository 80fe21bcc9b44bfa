//! A required field is set to another type.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64,
}

fn main() {
    Order::builder().id("a").build(); //~ "a"
    //+ Order::builder().id(1).build();
}
