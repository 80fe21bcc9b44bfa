//! An alias is another variant's value.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded, //~~ Succeeded
    #[serde(alias = "Succeeded")] //~ "Succeeded"
    //+ #[serde(alias = "Completed")]
    Done,
}

fn main() {}
