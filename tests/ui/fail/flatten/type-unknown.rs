//! The flattened type does not exist.

use optnull::ApiModel;

#[derive(ApiModel)]
//+ #[derive(ApiModel)]
//+ struct Address {
//+     street: String,
//+ }
//+ #[derive(ApiModel)]
struct Order {
    id: i64,
    #[serde(flatten)]
    address: Address, //~ Address //~ Address
}

fn main() {}
