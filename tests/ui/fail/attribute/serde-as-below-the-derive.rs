//! serde_with's `#[serde_as]` stands below the derive

use optnull::ApiModel;

//+ #[serde_with::serde_as]
#[derive(ApiModel)]
#[serde_with::serde_as]
//+
struct Order {
    #[serde_as(as = "serde_with::DisplayFromStr")] //~ serde_as
    id: u64,
}

#[derive(ApiModel)]
#[serde_with::serde_as]
//+
#[serde(untagged)]
enum Id {
    Number(#[serde_as(as = "serde_with::DisplayFromStr")] u64), //~ serde_as
    //+ Number(u64),
}

fn main() {}
