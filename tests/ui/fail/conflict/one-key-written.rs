//! Two fields are written to one key, though read from two.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename(serialize = "ref"))]
    reference: String,
    #[serde(rename(serialize = "ref"))] //~ "ref"
    referral: String,
}

fn main() {}
