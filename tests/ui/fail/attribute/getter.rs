//! `getter` stands on a field.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(getter = "Order::date")] //~ getter
    //+
    date: String,
}

fn main() {}
