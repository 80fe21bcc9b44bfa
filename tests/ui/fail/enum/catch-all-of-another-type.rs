//! A string enum's catch-all holds another type.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    Unrecognized(i64), //~ i64
    //+ Unrecognized(String),
}

fn main() {}
