//! `serialize` is misspelt.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename(serialise = "ref"))] //~ serialise
    //+ #[serde(rename(serialize = "ref"))]
    reference: String,
}

fn main() {}
