//! The type in a nullable field can be neither read nor written.

use optnull::ApiModel;

struct Address {
//+ #[derive(ApiModel)]
//+ struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[nullable]
    address: Option<Address>, //~ Option //~ Option
}

fn main() {}
