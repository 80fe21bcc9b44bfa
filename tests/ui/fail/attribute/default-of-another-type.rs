//! The function of `default` returns another type.

use optnull::ApiModel;

fn count() -> String {
//+ fn count() -> i64 {
    String::new()
    //+ 1
}

#[derive(ApiModel)]
struct Order {
    #[serde(default = "count")] //~ "count"
    count: i64,
}

fn main() {}
