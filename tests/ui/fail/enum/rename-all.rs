//! `rename_all` makes two names one value.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "lowercase")]
enum Status {
    Done,
    DONE, //~ DONE
}

fn main() {}
