//! A union of nothing.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {} //~ Method

fn main() {}
