//! A map keeps what `deny_unknown_fields` refuses.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(deny_unknown_fields)] //~ deny_unknown_fields
struct Order {
    #[serde(flatten)]
    rest: BTreeMap<String, i64>,
}

fn main() {}
