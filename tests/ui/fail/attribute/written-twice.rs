//! One argument in two places.

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
#[serde(rename_all = "camelCase", rename_all = "snake_case")] //~ rename_all
#[serde(deny_unknown_fields)]
#[serde(deny_unknown_fields)] //~ deny_unknown_fields
#[api_model(builder = false)]
#[api_model(builder = false)] //~ builder
struct Order {
    #[serde(rename = "a", rename = "b")] //~ rename
    id: i64,
    #[serde(default, default)] //~ default
    count: i64,
    #[nullable]
    #[nullable] //~ nullable
    note: Option<String>,
    #[optional_nullable]
    #[optional_nullable] //~ optional_nullable
    code: OptionalNullable<String>,
}

fn main() {}
