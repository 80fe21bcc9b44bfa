//! `builder` takes `false` or a name.

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(builder = "none")] //~ "none"
struct Order {
    id: i64,
}

#[derive(ApiModel)]
#[api_model(builder)] //~ builder
struct Item {
    id: i64,
}

fn main() {}
