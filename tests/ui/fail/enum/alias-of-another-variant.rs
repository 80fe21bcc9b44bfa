//! An `alias` is the value of another variant.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[serde(alias = "Succeeded")] //~ "Succeeded"
    Done,
}

fn main() {}
