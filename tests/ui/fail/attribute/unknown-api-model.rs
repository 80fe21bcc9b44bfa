//! An `api_model` argument that is nothing's near miss.

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(colour)] //~ colour
struct Order {
    id: i64,
}

fn main() {}
