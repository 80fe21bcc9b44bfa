//! A `nullable` field has `skip_serializing_if`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[nullable] //~~ nullable
    //+
    #[serde(skip_serializing_if = "Option::is_none")] //~ "Option::is_none"
    note: Option<String>,
}

fn main() {}
