//! A catch-all has no value of its own.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    #[serde(rename = "other")] //~ "other"
    Unrecognized(String),
}

fn main() {}
