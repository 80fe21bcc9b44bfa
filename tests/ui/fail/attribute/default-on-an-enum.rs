//! `default` stands on an enum.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(default)] //~ default
//+
enum Status {
    Succeeded,
}

fn main() {}
