//! A catch-all keeps the value that it did not know.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    Unrecognized, //~ Unrecognized
}

fn main() {}
