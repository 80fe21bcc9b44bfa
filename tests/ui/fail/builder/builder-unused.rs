//! A builder is dropped without `build()`.

#![deny(unused_must_use)]

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    count: Option<i64>,
}

fn main() {
    Order::builder().count(1); //~ Order::builder
    //+ let order = Order::builder().count(1).build();
}
