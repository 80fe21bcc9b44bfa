//! An enum has no variants.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {} //~ Status
//+ enum Status {
//+     Succeeded,
//+ }

fn main() {}
