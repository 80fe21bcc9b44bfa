//! `api_model` has an unknown argument.

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(colour)] //~ colour
//+
struct Order {
    id: i64,
}

fn main() {}
