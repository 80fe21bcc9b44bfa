//! A model with a field named `build` is used.

use optnull::ApiModel;

#[derive(Debug, ApiModel)]
struct Order {
    id: i64,
    build: String, //~ build
    //+ #[serde(rename = "build")]
    //+ app_build: String,
}

fn main() {
    let order = Order::builder().id(1).build();
    //+ let order = Order::builder().id(1).app_build("a").build();
    serde_json::to_string(&order).unwrap();
}
