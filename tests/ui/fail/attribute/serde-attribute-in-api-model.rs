//! An attribute of serde's stands in `api_model(…)`

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(rename_all = "camelCase")] //~ rename_all
//+ #[serde(rename_all = "camelCase")]
struct Order {
    order_id: i64,
}

fn main() {}
