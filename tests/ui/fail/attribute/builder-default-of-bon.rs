//! A default is written as bon writes it

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[builder(default)] //~ default
    //+ #[serde(default)]
    count: i64,
}

fn main() {}
