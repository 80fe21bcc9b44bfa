//! `bound` stands on an enum of strings.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(bound = "String: Clone")] //~ "String: Clone"
//+
enum Status {
    Succeeded,
}

fn main() {}
