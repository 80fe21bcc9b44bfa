//! A catch-all is renamed.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    #[serde(rename = "other")] //~ "other"
    //+
    Unrecognized(String),
}

fn main() {}
