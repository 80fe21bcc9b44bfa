//! `rename_all` stands on a field.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
//+ #[serde(rename_all = "camelCase")]
//+ struct Order {
    #[serde(rename_all = "camelCase")] //~ rename_all
    //+
    order_id: i64,
}

fn main() {}
