//! A `nullable` field has `skip_serializing`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[nullable] //~~ nullable
    //+
    #[serde(skip_serializing)] //~ skip_serializing
    note: Option<String>,
}

fn main() {}
