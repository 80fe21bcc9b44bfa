//! `untagged` marks a catch-all as serde has it

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[serde(untagged)] //~ untagged
    //+ #[unrecognized]
    Other(String),
}

fn main() {}
