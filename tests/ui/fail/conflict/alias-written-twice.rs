//! An alias of another field is written twice

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64, //~~ id
    #[serde(alias = "id", alias = "id")] //~ "id"
    //+
    number: i64,
}

fn main() {}
