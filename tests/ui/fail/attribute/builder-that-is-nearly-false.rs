//! `false` is misspelt

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(builder = fals)] //~ fals
//+ #[api_model(builder = false)]
struct Order {
    id: i64,
}

fn main() {}
