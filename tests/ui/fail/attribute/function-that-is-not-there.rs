//! The function of `default` does not exist.

use optnull::ApiModel;

#[derive(ApiModel)]
//+ fn counts() -> i64 {
//+     1
//+ }
//+ #[derive(ApiModel)]
struct Order {
    #[serde(default = "counts")] //~ "counts"
    count: i64,
}

fn main() {}
