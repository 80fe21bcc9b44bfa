//! A required field with a raw name is not set.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    r#type: String,
}

fn main() {
    Order::builder().build(); //~ build
    //+ Order::builder().r#type("order").build();
}
