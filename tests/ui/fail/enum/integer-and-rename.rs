//! A variant of an integer enum is renamed.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(1)]
    #[serde(rename = "low")] //~ "low"
    //+
    Low,
}

fn main() {}
