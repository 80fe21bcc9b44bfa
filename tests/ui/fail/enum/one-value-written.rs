//! Two variants are written as one value, though read from two.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[serde(rename(serialize = "ok"))]
    Succeeded,
    #[serde(rename(serialize = "ok"))] //~ "ok"
    Done,
}

fn main() {}
