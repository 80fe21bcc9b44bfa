//! A struct's default is of another type

use optnull::ApiModel;

fn order() -> i64 {
//+ fn order() -> Order {
    7
    //+ Order { count: 7 }
}

#[derive(ApiModel)]
#[serde(default = "order")] //~ "order"
struct Order {
    count: i64,
}

fn main() {}
