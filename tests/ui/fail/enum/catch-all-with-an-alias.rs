//! A catch-all has an alias.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    #[serde(alias = "other")] //~ "other"
    //+
    Unrecognized(String),
}

fn main() {}
