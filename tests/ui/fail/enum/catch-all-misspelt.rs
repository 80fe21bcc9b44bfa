//! `unrecognized` is misspelt.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognised] //~ unrecognised
    //+ #[unrecognized]
    Unrecognized(String),
}

fn main() {}
