//! A string is set to another type.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    reference: String,
}

fn main() {
    Order::builder().reference(1).build(); //~ 1
}
