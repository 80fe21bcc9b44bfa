//! Each field after the first that has its key is an error of its own.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64,
    #[serde(rename = "id")] //~ "id"
    second: i64,
    #[serde(rename = "id")] //~ "id"
    third: i64,
}

fn main() {}
