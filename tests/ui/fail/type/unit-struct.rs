//! A unit struct is no model.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Refund; //~ Refund
//+ struct Refund {}

fn main() {}
