//! Two fields are read from one key, though written to two.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename(deserialize = "ref"))]
    reference: String,
    #[serde(rename(deserialize = "ref"))] //~ "ref"
    referral: String,
}

fn main() {}
