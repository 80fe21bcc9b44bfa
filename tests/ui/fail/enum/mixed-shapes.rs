//! Variants that hold values among those that do not.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    Failed(String),         //~ (String)
    Pending { since: i64 }, //~ {
}

fn main() {}
