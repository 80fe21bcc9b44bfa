//! serde_with's `#[serde_as]` writes a `default` for a `nullable` field

use optnull::ApiModel;

#[serde_with::serde_as] //~ #[serde_with::serde_as]
#[derive(ApiModel)]
struct Order {
    #[nullable] //~~ nullable
    #[serde_as(as = "Option<serde_with::DisplayFromStr>")]
    //+ #[serde_as(as = "Option<serde_with::DisplayFromStr>", no_default)]
    id: Option<u64>,
}

fn main() {}
