//! A required field is not set.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64,
    status: String,
}

fn main() {
    Order::builder().id(1).build(); //~ build
    //+ Order::builder().id(1).status("paid").build();
}
