//! A near miss of an `api_model` argument.

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(bulider = false)] //~ bulider
struct Order {
    id: i64,
}

fn main() {}
