//! `deny_unknown_fields` stands on an enum of strings.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(deny_unknown_fields)] //~ deny_unknown_fields
//+
enum Status {
    Succeeded,
}

fn main() {}
