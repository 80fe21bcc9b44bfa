//! A unit struct that is used has its own error only.

use optnull::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Nothing; //~ Nothing

fn main() {
    serde_json::to_string(&Nothing).unwrap();
    serde_json::from_str::<Nothing>("{}").unwrap();
}
