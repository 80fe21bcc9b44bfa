//! An untagged union of nothing.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Method {} //~ Method

fn main() {}
