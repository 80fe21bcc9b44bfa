//! Two fields share an `alias`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(alias = "old")] //~~ "old"
    id: i64,
    #[serde(alias = "old")] //~ "old"
    //+
    reference: i64,
}

fn main() {}
