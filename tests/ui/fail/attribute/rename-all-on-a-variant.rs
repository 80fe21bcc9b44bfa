//! `rename_all` stands on a variant that holds nothing.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
//+ #[serde(rename_all = "camelCase")]
//+ enum Status {
    #[serde(rename_all = "camelCase")] //~ rename_all
    //+
    InProgress,
}

fn main() {}
