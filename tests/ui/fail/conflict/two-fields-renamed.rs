//! Two fields are given one key by `rename`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename = "ref")]
    reference: String,
    #[serde(rename = "ref")] //~ "ref"
    referral: String,
}

fn main() {}
