//! A direction is written twice

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename(serialize = "text", serialize = "body"))] //~ serialize = "body"
    //+ #[serde(rename(serialize = "text", deserialize = "body"))]
    note: String,
}

fn main() {}
