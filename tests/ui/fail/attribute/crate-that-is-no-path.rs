//! The value of `crate` is no path.

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(crate = 5)] //~ 5
//+ #[api_model(crate = "::optnull")]
struct Order {
    id: i64,
}

fn main() {}
