//! A key that is always there is never left out.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[nullable]
    #[serde(skip_serializing_if = "Option::is_none")] //~ "Option::is_none"
    note: Option<String>,
}

fn main() {}
