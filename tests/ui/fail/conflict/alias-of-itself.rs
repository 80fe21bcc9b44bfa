//! An `alias` repeats the field's own key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(alias = "id")] //~ "id"
    id: i64,
}

fn main() {}
