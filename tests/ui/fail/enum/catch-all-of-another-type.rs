//! A string enum's catch-all holds a `String`.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    Unrecognized(i64), //~ i64
}

fn main() {}
