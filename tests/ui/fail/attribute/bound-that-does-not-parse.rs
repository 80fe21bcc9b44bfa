//! A `bound` that is no `where` clause.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(bound = "T Clone")] //~ "T Clone"
struct Page<T> {
    items: Vec<T>,
}

fn main() {}
