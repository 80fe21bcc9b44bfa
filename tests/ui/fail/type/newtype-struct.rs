//! A model is an object, which a newtype is not.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Id(i64); //~ Id

fn main() {}
