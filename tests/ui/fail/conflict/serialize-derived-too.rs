//! `Serialize` is derived besides `ApiModel`.

use optnull::ApiModel;

#[derive(ApiModel, serde::Serialize)] //~ serde::Serialize
//+ #[derive(ApiModel)]
struct Order {
    id: i64,
}

fn main() {}
