//! A required field is set to `None`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    count: i64,
}

fn main() {
    Order::builder().count(None).build(); //~ None
    //+ Order::builder().count(1).build();
}
