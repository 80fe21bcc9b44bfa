//! A builder that is turned off is used.

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(builder = false)]
struct Order {
    id: i64,
}

fn main() {
    Order::builder(); //~ builder
    //+ let order = Order { id: 1 };
}
