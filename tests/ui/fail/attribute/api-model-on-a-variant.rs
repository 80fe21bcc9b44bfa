//! `api_model` stands on a variant.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
//+ #[api_model(crate = "::optnull")]
//+ enum Status {
    #[api_model(crate = "::optnull")] //~ #
    //+
    Succeeded,
}

fn main() {}
