//! A skipped field has a `bound`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order<T: Default> {
    #[serde(skip, bound = "T: Clone")] //~ bound //~~ skip
    //+ #[serde(skip)]
    value: T,
}

fn main() {}
