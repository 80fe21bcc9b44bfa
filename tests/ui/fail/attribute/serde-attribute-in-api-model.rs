//! An attribute of serde's stands in `api_model(…)`

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(rename_all = "camelCase")] //~ rename_all
//+ #[serde(rename_all = "camelCase")]
struct Order {
    order_id: i64,
}

#[derive(Default, ApiModel)]
#[api_model(default)] //~ default
//+ #[serde(default)]
struct Item {
    id: i64,
}

fn main() {
    Item::builder().build();
}
