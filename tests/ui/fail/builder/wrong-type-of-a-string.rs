//! A `String` is set to a number.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    reference: String,
}

fn main() {
    Order::builder().reference(1).build(); //~ 1
    //+ Order::builder().reference("1").build();
}
