//! Two fields are given one key by `rename`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename = "ref")] //~~ "ref"
    reference: String,
    #[serde(rename = "ref")] //~ "ref"
    //+ #[serde(rename = "referral")]
    referral: String,
}

fn main() {}
