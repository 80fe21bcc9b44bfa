//! A flag that is given a value.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(deny_unknown_fields = true)] //~ deny_unknown_fields
struct Order {
    #[serde(skip = "true")] //~ skip
    id: i64,
}

fn main() {}
