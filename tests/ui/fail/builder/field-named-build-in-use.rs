//! A setter that collides with `build()`, where the model is built.

use optnull::ApiModel;

#[derive(Debug, ApiModel)]
struct Order {
    id: i64,
    build: String, //~ build
}

fn main() {
    let order = Order::builder().id(1).build();
    serde_json::to_string(&order).unwrap();
}
