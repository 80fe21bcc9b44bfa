//! A setter's near miss.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    reference: String,
}

fn main() {
    Order::builder().refrence("a").build(); //~ refrence
}
