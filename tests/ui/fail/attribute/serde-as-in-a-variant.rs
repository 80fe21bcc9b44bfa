//! serde_with's `#[serde_as]` stands on what a variant holds

use optnull::ApiModel;

#[serde_with::serde_as]
#[derive(ApiModel)]
#[serde(untagged)]
enum Id {
    Number(#[serde_as(as = "serde_with::DisplayFromStr")] u64), //~ serde_as
    //+ Number(u64),
}

fn main() {}
