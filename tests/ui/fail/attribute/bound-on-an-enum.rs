//! `bound` stands on an enum of strings.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(bound = "String: Clone")] //~ bound
//+
enum Status {
    Succeeded,
}

fn main() {}
