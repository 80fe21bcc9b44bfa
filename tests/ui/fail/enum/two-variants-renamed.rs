//! Two variants have one value.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[serde(rename = "ok")]
    Succeeded,
    #[serde(rename = "ok")] //~ "ok"
    Done,
}

fn main() {}
