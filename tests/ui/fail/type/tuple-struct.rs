//! A tuple struct is no model.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Range(i64, i64); //~ Range
//+ struct Range {
//+     from: i64,
//+     to: i64,
//+ }

fn main() {}
