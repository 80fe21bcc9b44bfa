//! A variant is renamed to another's value.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "snake_case")]
enum Status {
    Succeeded, //~~ Succeeded
    #[serde(rename = "succeeded")] //~ "succeeded"
    //+ #[serde(rename = "done")]
    Done,
}

fn main() {}
