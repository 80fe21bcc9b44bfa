//! A builder has its model's name

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(builder = Order)] //~ Order
//+ #[api_model(builder = NewOrder)]
struct Order {
    id: i64,
}

fn main() {}
