//! The value of `default` is an expression.

use optnull::ApiModel;

#[derive(ApiModel)]
//+ fn count() -> i64 {
//+     1 + 1
//+ }
//+ #[derive(ApiModel)]
struct Order {
    #[serde(default = "1 + 1")] //~ "1 + 1"
    //+ #[serde(default = "count")]
    count: i64,
}

fn main() {}
