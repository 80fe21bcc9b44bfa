//! serde's `crate` stands on a struct.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(crate = "serde")] //~ crate
//+ #[api_model(crate = "::optnull")]
struct Order {
    id: i64,
}

fn main() {}
