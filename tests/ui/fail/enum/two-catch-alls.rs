//! An enum has one catch-all.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    Unrecognized(String),
    #[unrecognized]
    Other(String), //~ Other
}

fn main() {}
