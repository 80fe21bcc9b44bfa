//! Attributes of a struct stand on a string enum.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(deny_unknown_fields)] //~ deny_unknown_fields
#[serde(default)] //~ default
#[serde(bound = "String: Clone")] //~ "String: Clone"
#[api_model(builder = false)] //~ false
enum Status {
    Succeeded,
}

fn main() {}
