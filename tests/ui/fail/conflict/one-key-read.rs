//! Two fields are read from one key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename(deserialize = "ref"))] //~~ "ref"
    reference: String,
    #[serde(rename(deserialize = "ref"))] //~ "ref"
    //+ #[serde(rename(deserialize = "referral"))]
    referral: String,
}

fn main() {}
