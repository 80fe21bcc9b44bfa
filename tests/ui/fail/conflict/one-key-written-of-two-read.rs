//! A field is written to the key that another field is read from and written to.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64,
    #[serde(rename(serialize = "id", deserialize = "number"))] //~ "id"
    number: i64,
}

#[derive(ApiModel)]
enum Status {
    Open,
    #[serde(rename(serialize = "Open", deserialize = "Closed"))] //~ "Open"
    Closed,
}

fn main() {}
