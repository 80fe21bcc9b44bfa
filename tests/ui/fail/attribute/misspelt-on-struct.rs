//! A struct's serde attribute is misspelt.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_al = "camelCase")] //~ rename_al
//+ #[serde(rename_all = "camelCase")]
struct Order {
    id: i64,
}

fn main() {}
