//! `unrecognized` stands on a field.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[unrecognized] //~ unrecognized
    //+
    other: String,
}

fn main() {}
