//! A variant of an untagged union that holds two values.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Amount {
    Text(String),
    Range(i64, i64), //~ (
    //+ Range(Range),
}
//+ }
//+ #[derive(ApiModel)]
//+ struct Range {
//+     from: i64,
//+     to: i64,
//+ }

fn main() {}
