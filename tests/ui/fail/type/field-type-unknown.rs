//! A field's type is unknown.

use optnull::ApiModel;

#[derive(ApiModel)]
//+ #[derive(ApiModel)]
//+ struct Address {
//+     street: String,
//+ }
//+ #[derive(ApiModel)]
struct Order {
    address: Address, //~ Address
}

fn main() {}
