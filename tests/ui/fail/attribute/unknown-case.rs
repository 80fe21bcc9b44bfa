//! A case that is nothing's near miss.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "sponge")] //~ "sponge"
enum Status {
    Succeeded,
}

fn main() {}
