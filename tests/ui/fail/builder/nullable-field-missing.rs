//! A nullable field must be set too.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[nullable]
    note: Option<String>,
}

fn main() {
    Order::builder().build(); //~ build
}
