//! A string enum has no keys: rustc says so for each trait of ours that is missing.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Done,
}

#[derive(ApiModel)] //~ ApiModel //~ ApiModel
struct Order { //~ Order
    #[serde(flatten)]
    status: Status, //~ Status //~ Status //~ Status //~ Status
}

fn main() {}
