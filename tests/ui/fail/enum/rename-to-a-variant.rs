//! A `rename` gives a variant the value that another has by its name.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "snake_case")]
enum Status {
    Succeeded,
    #[serde(rename = "succeeded")] //~ "succeeded"
    Done,
}

fn main() {}
