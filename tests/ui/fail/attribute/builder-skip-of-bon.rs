//! A field is skipped as bon skips it

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[builder(skip)] //~ skip
    //+ #[serde(skip)]
    count: i64,
}

fn main() {}
