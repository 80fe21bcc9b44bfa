//! What stands in the parentheses is no argument.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde("camelCase")] //~ "camelCase"
struct Order {
    #[serde(rename "ref")] //~ "ref"
    reference: String,
}

fn main() {}
