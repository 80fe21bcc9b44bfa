//! `crate` takes a path.

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(crate = 5)] //~ 5
struct Order {
    id: i64,
}

fn main() {}
