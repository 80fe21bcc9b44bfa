//! A variant is written as the value of another.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Open, //~~ Open
    #[serde(rename(serialize = "Open", deserialize = "Closed"))] //~ "Open"
    //+ #[serde(rename(serialize = "Done", deserialize = "Closed"))]
    Closed,
}

fn main() {}
