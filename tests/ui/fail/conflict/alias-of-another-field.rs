//! An `alias` is the key of another field.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64, //~~ id
    #[serde(alias = "id")] //~ "id"
    //+
    reference: i64,
}

fn main() {}
