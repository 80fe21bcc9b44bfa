//! `serde` or `api_model` has no parentheses.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde] //~ serde
//+ #[serde(rename_all = "camelCase")]
#[api_model] //~ api_model
//+ #[api_model(builder = false)]
struct Order {
    #[serde = "ref"] //~ serde
    //+ #[serde(rename = "ref")]
    reference: String,
}

fn main() {}
