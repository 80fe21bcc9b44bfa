//! A variant of an enum of strings is skipped.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[serde(skip)] //~ skip
    //+
    Draft,
    //+
    #[serde(skip_serializing)] //~ skip_serializing
    //+
    Waiting,
    #[serde(skip_deserializing)] //~ skip_deserializing
    //+
    Failed,
}

fn main() {}
