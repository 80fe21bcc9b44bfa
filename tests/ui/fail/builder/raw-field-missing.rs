//! A field is named without its `r#`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    r#type: String,
}

fn main() {
    Order::builder().build(); //~ build
}
