//! Two variants are written as one value.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[serde(rename(serialize = "ok"))] //~~ "ok"
    Succeeded,
    #[serde(rename(serialize = "ok"))] //~ "ok"
    //+ #[serde(rename(serialize = "done"))]
    Done,
}

fn main() {}
