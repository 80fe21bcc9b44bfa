//! A flattened field is renamed.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, rename = "place")] //~ "place" //~~ flatten
    //+ #[serde(flatten)]
    address: Address,
}

fn main() {}
