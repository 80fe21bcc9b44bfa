//! A near miss of a container argument.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_al = "camelCase")] //~ rename_al
struct Order {
    id: i64,
}

fn main() {}
