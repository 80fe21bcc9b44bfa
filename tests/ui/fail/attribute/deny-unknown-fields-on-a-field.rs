//! `deny_unknown_fields` stands on a field.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
//+ #[serde(deny_unknown_fields)]
//+ struct Order {
    #[serde(deny_unknown_fields)] //~ deny_unknown_fields
    //+
    date: String,
}

fn main() {}
