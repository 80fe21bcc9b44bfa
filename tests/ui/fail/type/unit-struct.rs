//! A model is an object, which a unit struct is not.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Nothing; //~ Nothing

fn main() {}
