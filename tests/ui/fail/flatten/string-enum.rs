//! A string enum is flattened.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Done,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    //+
    status: Status, //~ Status
}

fn main() {}
