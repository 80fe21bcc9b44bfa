//! `transparent` stands on a struct.

use optnull::ApiModel;

#[derive(ApiModel)]
//+ #[derive(serde::Serialize, serde::Deserialize)]
#[serde(transparent)] //~ transparent
struct OrderId {
    id: i64,
}

fn main() {}
