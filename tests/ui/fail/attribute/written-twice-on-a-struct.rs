//! An argument of a struct is written twice.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "camelCase", rename_all = "snake_case")] //~ rename_all //~~ rename_all
//+ #[serde(rename_all = "camelCase")]
#[serde(deny_unknown_fields)] //~~ deny_unknown_fields
#[serde(deny_unknown_fields)] //~ deny_unknown_fields
//+
#[api_model(builder = false)] //~~ builder
#[api_model(builder = false)] //~ builder
//+
struct Order {
    id: i64,
}

fn main() {}
