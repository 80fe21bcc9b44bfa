//! An enum without variants.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {} //~ Status

fn main() {}
