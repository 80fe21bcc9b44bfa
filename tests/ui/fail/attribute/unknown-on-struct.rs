//! A container argument that is nothing's near miss.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(colour)] //~ colour
struct Order {
    id: i64,
}

fn main() {}
