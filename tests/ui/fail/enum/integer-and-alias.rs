//! A variant of an integer enum has an alias.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(1)]
    #[serde(alias = "low")] //~ "low"
    //+
    Low,
}

fn main() {}
