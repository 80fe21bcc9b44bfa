//! Three fields have one key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64, //~~ id
    #[serde(rename = "id")] //~ "id"
    //+ #[serde(rename = "second_id")]
    second: i64,
    #[serde(rename = "id")] //~ "id"
    //+ #[serde(rename = "third_id")]
    third: i64,
}

fn main() {}
