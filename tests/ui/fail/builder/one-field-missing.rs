//! `build()` with one field missing.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64,
    status: String,
}

fn main() {
    Order::builder().id(1).build(); //~ build
}
