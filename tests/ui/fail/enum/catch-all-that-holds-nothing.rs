//! A catch-all holds nothing.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    Unrecognized, //~ Unrecognized
    //+ Unrecognized(String),
}

fn main() {}
