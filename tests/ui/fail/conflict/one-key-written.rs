//! Two fields are written to one key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename(serialize = "ref"))] //~~ "ref"
    reference: String,
    #[serde(rename(serialize = "ref"))] //~ "ref"
    //+ #[serde(rename(serialize = "referral"))]
    referral: String,
}

fn main() {}
