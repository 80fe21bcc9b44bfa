//! An enum has two catch-alls.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    Unrecognized(String), //~~ Unrecognized
    #[unrecognized]
    //+
    Other(String), //~ Other
    //+
}

fn main() {}
