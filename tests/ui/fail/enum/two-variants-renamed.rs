//! Two variants have one value.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[serde(rename = "ok")] //~~ "ok"
    Succeeded,
    #[serde(rename = "ok")] //~ "ok"
    //+ #[serde(rename = "done")]
    Done,
}

fn main() {}
