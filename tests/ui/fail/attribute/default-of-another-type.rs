//! The default's function gives another type.

use optnull::ApiModel;

fn count() -> String {
    String::new()
}

#[derive(ApiModel)]
struct Order {
    #[serde(default = "count")] //~ "count"
    count: i64,
}

fn main() {}
