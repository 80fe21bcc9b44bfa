//! A field that is never written has a name to be written by.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip_serializing, rename(serialize = "number"))] //~ "number" //~~ skip_serializing
    //+ #[serde(skip_serializing)]
    id: i64,
}

fn main() {}
