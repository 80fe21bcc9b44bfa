//! An attribute of its own stands in `serde(…)`

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(nullable)] //~ nullable
    //+ #[nullable]
    note: Option<String>,
}

fn main() {}
