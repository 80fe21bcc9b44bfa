//! `rename_all` makes one value of two names.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "lowercase")]
enum Status {
    Done, //~~ Done
    DONE, //~ DONE
    //+ #[serde(rename = "DONE")]
    //+ DONE,
}

fn main() {}
