//! A model is an object, which a tuple struct is not.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Pair(i64, i64); //~ Pair

fn main() {}
