//! A `nullable` field has a `default`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[nullable] //~~ nullable
    #[serde(default)] //~ default
    //+
    note: Option<String>,
    #[nullable] //~~ nullable
    //+
    #[serde(default = "missing")] //~ "missing"
    code: Option<String>,
}

fn missing() -> Option<String> {
    None
}

fn main() {}
