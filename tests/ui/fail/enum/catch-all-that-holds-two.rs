//! A catch-all keeps one value.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    Unrecognized(String, String), //~ Unrecognized
}

fn main() {}
