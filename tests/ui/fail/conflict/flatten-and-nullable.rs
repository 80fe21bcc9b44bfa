//! A flattened field is `nullable`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[nullable] //~ nullable
    //+
    #[serde(flatten)] //~~ flatten
    address: Option<Address>,
}

fn main() {}
