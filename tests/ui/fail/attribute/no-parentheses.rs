//! An attribute without its arguments.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde] //~ serde
#[api_model] //~ api_model
struct Order {
    #[serde = "ref"] //~ serde
    reference: String,
}

fn main() {}
