//! An untagged union without variants.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Amount {} //~ Amount
//+ enum Amount {
//+     Cents(i64),
//+ }

fn main() {}
