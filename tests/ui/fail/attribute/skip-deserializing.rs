//! `skip_deserializing` stands on a field.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip_deserializing)] //~ skip_deserializing
    //+ #[serde(skip)]
    id: i64,
}

fn main() {}
