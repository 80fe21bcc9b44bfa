//! A catch-all is not marked.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    Unrecognized(String), //~ (String)
    //+ #[unrecognized]
    //+ Unrecognized(String),
}

fn main() {}
