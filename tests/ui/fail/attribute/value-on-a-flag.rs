//! A flag is given a value.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(deny_unknown_fields = true)] //~ deny_unknown_fields
//+ #[serde(deny_unknown_fields)]
struct Order {
    #[serde(skip = "true")] //~ skip
    //+ #[serde(skip)]
    id: i64,
}

fn main() {}
