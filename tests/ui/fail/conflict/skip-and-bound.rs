//! A skipped field needs no bound.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order<T: Default> {
    #[serde(skip, bound = "T: Clone")] //~ "T: Clone"
    value: T,
}

fn main() {}
