//! The `,` between two arguments is missing.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(default rename = "ref")] //~ rename
    //+ #[serde(default, rename = "ref")]
    reference: String,
}

fn main() {}
