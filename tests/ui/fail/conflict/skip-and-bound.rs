//! A skipped field has a `bound`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order<T: Default> {
    #[serde(skip, bound = "T: Clone")] //~ "T: Clone"
    //+ #[serde(skip)]
    value: T,
}

fn main() {}
