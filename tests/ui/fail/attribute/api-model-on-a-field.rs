//! `api_model` stands on a field.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
//+ #[api_model(builder = false)]
//+ struct Order {
    #[api_model(builder = false)] //~ api_model
    //+
    note: String,
}

fn main() {}
