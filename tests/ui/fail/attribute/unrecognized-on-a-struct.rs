//! `unrecognized` stands on a struct.

use optnull::ApiModel;

#[derive(ApiModel)]
#[unrecognized] //~ unrecognized
//+
struct Order {
    id: i64,
}

fn main() {}
