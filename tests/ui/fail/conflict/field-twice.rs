//! Two fields have one name.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64,
    id: i64, //~ id
    //+
}

fn main() {}
