//! A catch-all holds two values.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    Unrecognized(String, String), //~ Unrecognized
    //+ Unrecognized(String),
}

fn main() {}
