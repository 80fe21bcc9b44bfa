//! A setter is misspelt.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    reference: String,
}

fn main() {
    Order::builder().refrence("a").build(); //~ refrence
    //+ Order::builder().reference("a").build();
}
