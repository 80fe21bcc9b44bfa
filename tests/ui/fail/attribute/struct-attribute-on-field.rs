//! Attributes of the struct stand on its field.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename_all = "camelCase")] //~ rename_all
    id: i64,
    #[serde(deny_unknown_fields)] //~ deny_unknown_fields
    date: String,
    #[api_model(builder = false)] //~ #
    note: String,
    #[unrecognized] //~ #
    other: String,
}

fn main() {}
