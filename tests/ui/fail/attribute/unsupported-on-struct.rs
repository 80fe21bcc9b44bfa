//! Each container attribute of serde's that a model cannot have says what to do instead.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(crate = "serde")] //~ crate
#[serde(transparent)] //~ transparent
#[serde(from = "String")] //~ from
#[serde(try_from = "String")] //~ try_from
#[serde(into = "String")] //~ into
#[serde(remote = "Other")] //~ remote
#[serde(expecting = "an order")] //~ expecting
struct Order {
    id: i64,
}

fn main() {}
