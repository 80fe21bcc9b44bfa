//! `rename_all` has an unknown case.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "sponge")] //~ "sponge"
//+ #[serde(rename_all = "snake_case")]
enum Status {
    Succeeded,
}

fn main() {}
