//! A near miss of `unrecognized` is no attribute at all, so that the variant is a plain one too.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognised] //~ unrecognised
    Unrecognized(String), //~ (String)
}

fn main() {}
