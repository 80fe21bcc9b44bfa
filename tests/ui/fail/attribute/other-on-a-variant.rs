//! serde's `other` stands on a variant of an enum of strings.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[serde(other)] //~ other
    //+ #[unrecognized]
    Unknown,
    //+ Unknown(String),
}

fn main() {}
