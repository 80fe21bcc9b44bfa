//! `api_model` stands on a variant.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
//+ #[api_model(crate = "::optnull")]
//+ enum Status {
    #[api_model(crate = "::optnull")] //~ api_model
    //+
    Succeeded,
}

fn main() {}
