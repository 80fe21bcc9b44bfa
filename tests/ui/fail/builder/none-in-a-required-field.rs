//! `None` does not set a required field.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    count: i64,
}

fn main() {
    Order::builder().count(None).build(); //~ None
}
