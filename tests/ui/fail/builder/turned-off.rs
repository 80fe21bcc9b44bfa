//! A model without a builder.

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(builder = false)]
struct Order {
    id: i64,
}

fn main() {
    Order::builder(); //~ builder
}
