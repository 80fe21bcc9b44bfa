//! A near miss of a field's argument.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(renmae = "ref")] //~ renmae
    reference: String,
}

fn main() {}
