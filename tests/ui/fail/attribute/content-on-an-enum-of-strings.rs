//! `content` stands on an enum of strings.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(content = "data")] //~ content
//+
enum Status {
    Succeeded,
}

fn main() {}
