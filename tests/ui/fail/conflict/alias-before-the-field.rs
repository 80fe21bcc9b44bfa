//! A field's key is the `alias` of an earlier field.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(alias = "id")] //~~ "id"
    //+
    reference: i64,
    id: i64, //~ id
}

fn main() {}
