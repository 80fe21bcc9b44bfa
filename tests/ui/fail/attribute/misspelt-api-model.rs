//! An argument of `api_model` is misspelt.

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(bulider = false)] //~ bulider
//+ #[api_model(builder = false)]
struct Order {
    id: i64,
}

fn main() {}
