//! A variant that holds a `String` without `#[unrecognized]`.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    Unrecognized(String), //~ (String)
}

fn main() {}
