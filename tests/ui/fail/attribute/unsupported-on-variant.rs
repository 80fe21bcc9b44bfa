//! Each attribute of serde's that a variant cannot have says what to do instead.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[serde(skip)] //~ skip
    Succeeded,
    #[serde(skip_serializing)] //~ skip_serializing
    Failed,
    #[serde(skip_deserializing)] //~ skip_deserializing
    Pending,
    #[serde(rename_all = "camelCase")] //~ rename_all
    Waiting,
    #[serde(other)] //~ other
    Unknown,
}

fn main() {}
