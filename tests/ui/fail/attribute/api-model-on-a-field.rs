//! `api_model` stands on a field.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
//+ #[api_model(builder = false)]
//+ struct Order {
    #[api_model(builder = false)] //~ #
    //+
    note: String,
}

fn main() {}
