//! A near miss of `serialize`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename(serialise = "ref"))] //~ serialise
    reference: String,
}

fn main() {}
