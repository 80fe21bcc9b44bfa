//! A field's name is the `alias` of an earlier one.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(alias = "id")]
    reference: i64,
    id: i64, //~ id
}

fn main() {}
