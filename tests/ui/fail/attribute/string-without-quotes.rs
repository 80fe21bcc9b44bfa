//! A name has no quotes.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename = Payment)] //~ Payment
//+ #[serde(rename = "Payment")]
struct Order {
    id: i64,
}

fn main() {}
