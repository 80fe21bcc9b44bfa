//! A string that is not a path.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(default = "1 + 1")] //~ "1 + 1"
    count: i64,
    #[serde(with = "")] //~ ""
    date: String,
    #[serde(skip_serializing_if = String::is_empty)] //~ String::is_empty
    note: String,
}

fn main() {}
