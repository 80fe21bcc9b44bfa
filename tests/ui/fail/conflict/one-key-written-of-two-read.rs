//! A field is written to the key of another.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64, //~~ id
    #[serde(rename(serialize = "id", deserialize = "number"))] //~ "id"
    //+ #[serde(rename(serialize = "no", deserialize = "number"))]
    number: i64,
}

fn main() {}
