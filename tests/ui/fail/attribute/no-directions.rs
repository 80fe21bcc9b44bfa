//! `rename` without a name.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename())] //~ rename
    id: i64,
}

fn main() {}
