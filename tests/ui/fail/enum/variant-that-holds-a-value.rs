//! A variant of a string enum holds a value.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    Failed(String), //~ (String)
    //+ Failed,
}

fn main() {}
