//! A model is flattened into itself.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64,
    #[serde(flatten)]
    //+
    previous: Box<Order>, //~ Box
    //+ previous: Option<Box<Order>>,
}

fn main() {}
